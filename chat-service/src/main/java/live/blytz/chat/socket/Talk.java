package live.blytz.chat.socket;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import java.util.Objects;
import java.util.UUID;
import live.blytz.chat.ChatReason;
import live.blytz.chat.comment.Outcome;
import live.blytz.chat.room.Entrance;
import live.blytz.chat.room.Frame;
import live.blytz.chat.room.Room;
import live.blytz.platform.security.Caller;
import live.blytz.platform.trace.Step;
import org.jspecify.annotations.Nullable;

/** A socket of somebody we know, in a room or at their inbox. */
final class Talk extends FrameHandler {

    private final Desk desk;
    private final Caller caller;
    private final @Nullable Room room;
    private final People.Open open;
    private final Turns turns = new Turns();

    Talk(Desk desk, Peer peer, Caller caller, @Nullable Room room) {
        super(desk, peer);
        this.desk = desk;
        this.caller = caller;
        this.room = room;
        this.open = new People.Open(caller.id(), caller.session(), peer);
    }

    /**
     * @param lastSeq the last frame the client saw
     */
    void begin(@Nullable Long lastSeq) {
        desk.people().opened(open);
        if (desk.revocations().isRevoked(caller.session())) {
            peer().close(CloseCode.NOT_AUTHENTICATED); // revoked while it came in
        } else if (room != null) {
            room.enter(lastSeq, desk.clock().instant(), this::take);
            var stream = room.id();
            if (peer().seat >= 0) {
                turn(Step.NONE, () -> desk.attendance().came(stream, caller.id()));
            }
        }
    }

    private void take(Entrance entrance, long seq) {
        var now = desk.clock().instant();
        var restrictions = Objects.requireNonNull(room).state().restrictions();
        if (restrictions.ban(caller.id(), now).isPresent()) {
            peer().close(CloseCode.BANNED);
            return;
        }
        switch (entrance) {
            case Entrance.Fresh(var snapshot) -> {
                desk.entered("snapshot");
                peer().send(snapshot);
            }
            case Entrance.Resumed(var missed) -> {
                desk.entered("resumed");
                peer().write(new Batch(missed).all(ByteBufAllocator.DEFAULT));
            }
        }
        peer().shown = seq;
        peer().user = caller.id();
        crowd().enter(peer());
        restrictions
                .mute(caller.id(), now)
                .ifPresent(term -> answer(Frame.Moderation.muted(caller.id(), term.until())));
    }

    @Override
    void said(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.NewComment(var text, var clientId) -> comment(text, clientId);
            case ClientFrame.Reaction(var reaction) -> react(reaction);
            case ClientFrame.Auth _ -> error("unexpected", "You are known already.");
            case ClientFrame.Rubbish(var code, var message) -> error(code, message);
            case ClientFrame.Ping _ -> answer(new Frame.Pong());
        }
    }

    private void comment(String text, @Nullable String clientId) {
        if (room == null) {
            error("unexpected", "There is no room here.");
        } else if (turns.isFull()) {
            error("rate_limited", "Too many comments wait already.");
        } else {
            var stream = room.id();
            turn(desk.traces().serving("new_comment"), () -> comment(stream, text, clientId));
        }
    }

    private void comment(UUID stream, String text, @Nullable String clientId) {
        switch (desk.commenting().say(caller, stream, text, clientId)) {
            case Outcome.Said(var comment) ->
                    answer(new Frame.CommentAccepted(comment.commentId(), clientId));
            case Outcome.Refused refused ->
                    error(refused.reason().code(), refused.message(), refused.until());
        }
    }

    private void react(String reaction) {
        if (room == null || !room.state().status().takesComments()) {
            error(ChatReason.ROOM_CLOSED.code(), ChatReason.ROOM_CLOSED.title());
        } else if (!desk.reacting().react(room.id(), reaction)) {
            error(ChatReason.UNKNOWN_REACTION.code(), ChatReason.UNKNOWN_REACTION.title());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        desk.people().closed(open);
        if (room != null && peer().seat >= 0) {
            crowd().leave(peer());
            var stream = room.id();
            turn(Step.NONE, () -> desk.attendance().left(stream, caller.id()));
        }
        context.fireChannelInactive();
    }

    private void turn(Step step, Runnable work) {
        turns.add(
                step,
                work,
                () -> error("unavailable", "Something is away. Try again in a moment."));
    }

    private Crowd crowd() {
        return desk.crowds().of(Objects.requireNonNull(room).id());
    }
}
