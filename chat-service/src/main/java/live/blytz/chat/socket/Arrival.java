package live.blytz.chat.socket;

import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import live.blytz.chat.room.Frame;
import live.blytz.chat.room.Room;
import live.blytz.chat.room.RoomState;
import live.blytz.chat.socket.Doorkeeper.Verdict;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket until it is known who opened it and where they go. */
final class Arrival extends FrameHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
    private static final int EARLY = 32;

    private final Desk desk;
    private final Visit visit;
    private final List<ClientFrame> early = new ArrayList<>();
    private @Nullable Long lastSeq;
    private boolean shown;

    Arrival(Desk desk, Peer peer, Visit visit) {
        super(desk, peer);
        this.desk = desk;
        this.visit = visit;
        this.lastSeq = visit.lastSeq();
    }

    private sealed interface Place {
        record Inbox() implements Place {}

        record Live(Room room) implements Place {}

        record Past(RoomState state) implements Place {}

        record Nowhere() implements Place {}
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (visit.token() != null) {
            show(context, visit.token());
        } else {
            context.executor()
                    .schedule(
                            () -> {
                                if (!shown) {
                                    peer().close(CloseCode.NOT_AUTHENTICATED);
                                }
                            },
                            desk.settings().authWait().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    @Override
    void said(ClientFrame frame) {
        if (shown) {
            if (early.size() < EARLY) {
                early.add(frame);
            }
        } else if (frame instanceof ClientFrame.Auth(var token, var seq)) {
            lastSeq = seq == null ? lastSeq : seq;
            show(peer().context(), token);
        } else {
            error("unauthenticated", "Say auth first.");
        }
    }

    private void show(ChannelHandlerContext context, String token) {
        shown = true;
        context.channel().config().setAutoRead(false);
        Thread.startVirtualThread(
                () -> {
                    try {
                        var verdict = desk.doorkeeper().judge(token, visit.userId());
                        var place =
                                verdict instanceof Verdict.Welcome ? place() : new Place.Nowhere();
                        peer().loop().execute(() -> decide(context, verdict, place));
                    } catch (RuntimeException trouble) {
                        LOG.warn("nobody can be let in: {}", trouble.toString());
                        peer().close(CloseCode.FAULT);
                    }
                });
    }

    private Place place() {
        if (visit.stream() == null) {
            return new Place.Inbox();
        }
        var live = id(visit.stream()).flatMap(desk::room);
        if (live.isPresent()) {
            return new Place.Live(live.get());
        }
        return id(visit.stream())
                .flatMap(desk::past)
                .<Place>map(Place.Past::new)
                .orElseGet(Place.Nowhere::new);
    }

    private void decide(ChannelHandlerContext context, Verdict verdict, Place place) {
        if (!context.channel().isActive()) {
            return;
        }
        switch (verdict) {
            case Verdict.Rejected(var why) -> peer().close(why);
            case Verdict.Welcome(var caller) -> {
                switch (place) {
                    case Place.Nowhere _ -> peer().close(CloseCode.UNKNOWN_STREAM);
                    case Place.Past(var state) -> {
                        answer(Frame.Snapshot.of(state, 0));
                        peer().close(CloseCode.OVER);
                    }
                    case Place.Inbox _ -> goOn(context, caller, null);
                    case Place.Live(var room) -> goOn(context, caller, room);
                }
            }
        }
        context.channel().config().setAutoRead(true);
    }

    private void goOn(ChannelHandlerContext context, Caller caller, @Nullable Room room) {
        var talk = new Talk(desk, peer(), caller, room);
        context.pipeline().replace(this, "talk", talk);
        talk.begin(lastSeq);
        early.forEach(talk::said);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
