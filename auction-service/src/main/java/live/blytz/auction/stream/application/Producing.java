package live.blytz.auction.stream.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.Cancellation;
import live.blytz.auction.product.Products;
import live.blytz.auction.stream.domain.Billing;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.StreamKey;
import live.blytz.auction.stream.domain.StreamStatus;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sellers do with their shows. Everybody else's are unknown to them. */
@Component
public class Producing {

    private static final int ATTEMPTS = 3;

    private final Streams streams;
    private final Products products;
    private final InstantSource clock;

    Producing(Streams streams, Products products, InstantSource clock) {
        this.streams = streams;
        this.products = products;
        this.clock = clock;
    }

    public StoredStream schedule(UUID seller, Billing billing) {
        var scheduled = Stream.schedule(seller, billing, clock.instant());
        streams.add(scheduled);
        return new StoredStream(scheduled.stream(), 1);
    }

    /** Until it is live, what is announced can change. */
    public StoredStream edit(StoredStream before, Billing billing) {
        switch (before.stream().status()) {
            case SCHEDULED, PRE_LIVE -> {}
            case LIVE, ENDING, ENDED, CANCELLED ->
                    throw Refusal.of(CommonReason.CONFLICT, "The show has begun, or is over.");
        }
        var after = before.stream().edit(billing);
        if (!streams.save(before, after, List.of())) {
            throw Refusal.of(CommonReason.PRECONDITION_FAILED);
        }
        return new StoredStream(after, before.version() + 1);
    }

    public StoredStream rotateKey(UUID seller, StreamId id) {
        return change(
                seller, id, show -> new Stream.Moved(show.rotateKey(StreamKey::fresh), List.of()));
    }

    /** What the timetable may have done a moment ago is as the seller wishes; nothing happens. */
    public StoredStream move(UUID seller, StreamId id, StreamStatus to) {
        if (to == StreamStatus.CANCELLED) {
            return cancel(seller, id, null);
        }
        return change(
                seller,
                id,
                show ->
                        show.status() == to && Timetable.MOVES_TO.contains(to)
                                ? new Stream.Moved(show, List.of())
                                : legal(show.move(to, clock.instant())));
    }

    public StoredStream cancel(UUID seller, StreamId id, @Nullable String note) {
        var why = Cancellation.bySeller(note);
        return change(seller, id, show -> legal(show.cancel(why, clock.instant())));
    }

    /** What the house does, with anybody's. */
    public StoredStream stop(StreamId id, String note) {
        var why = Cancellation.byAdmin(note);
        return change(
                () -> streams.find(id).orElseThrow(Refusal::notFound),
                show -> legal(show.cancel(why, clock.instant())));
    }

    public StoredStream start(UUID seller, StreamId id) {
        return change(seller, id, show -> legal(show.start(clock.instant())));
    }

    public StoredStream end(UUID seller, StreamId id) {
        return change(seller, id, show -> legal(show.end(clock.instant())));
    }

    public StoredStream pin(UUID seller, StreamId id, UUID product) {
        var shown =
                products.find(product)
                        .filter(each -> each.sellerId().equals(seller))
                        .orElseThrow(Refusal::notFound);
        return change(
                seller,
                id,
                show -> {
                    if (show.status().isOver()) {
                        throw Refusal.of(AuctionReason.STREAM_OVER);
                    }
                    return show.pin(product, shown.title(), shown.imageUrl(), clock.instant());
                });
    }

    /** Unknown, when it is not theirs. */
    public StoredStream own(UUID seller, StreamId id) {
        return streams.find(id)
                .filter(each -> each.stream().isOwnedBy(seller))
                .orElseThrow(Refusal::notFound);
    }

    /** The timetable may be moving the same show: then its move is seen and ours is judged anew. */
    private StoredStream change(UUID seller, StreamId id, Function<Stream, Stream.Moved> change) {
        return change(() -> own(seller, id), change);
    }

    private StoredStream change(
            Supplier<StoredStream> show, Function<Stream, Stream.Moved> change) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = show.get();
            var moved = change.apply(before.stream());
            if (moved.stream().equals(before.stream())) {
                return before;
            }
            if (streams.save(before, moved.stream(), moved.events())) {
                return new StoredStream(moved.stream(), before.version() + 1);
            }
        }
        throw Refusal.of(CommonReason.CONFLICT, "Somebody else is changing the stream.");
    }

    private static Stream.Moved legal(Stream.Move move) {
        return switch (move) {
            case Stream.Moved moved -> moved;
            case Stream.IllegalMove(var from, var to) ->
                    throw Refusal.of(
                            Problem.of(AuctionReason.ILLEGAL_TRANSITION)
                                    .detail(
                                            "From %s a stream cannot move to %s."
                                                    .formatted(from.code(), to.code()))
                                    .with("current_status", from.code())
                                    .with("allowed", codes(from.next())));
        };
    }

    private static List<String> codes(Set<StreamStatus> statuses) {
        return statuses.stream().map(StreamStatus::code).sorted().toList();
    }
}
