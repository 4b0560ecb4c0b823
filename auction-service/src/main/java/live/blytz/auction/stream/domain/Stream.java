package live.blytz.auction.stream.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import live.blytz.auction.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * A live show. Immutable: a move returns the next one.
 *
 * @param room of the video, unique
 * @param pinned the product before the viewers' eyes
 * @param cancelled why it will not be, or was broken off
 * @param maxViewers the most who watched at the same time
 */
public record Stream(
        StreamId id,
        UUID sellerId,
        Billing billing,
        StreamStatus status,
        String room,
        StreamKey key,
        Run run,
        @Nullable UUID pinned,
        @Nullable Cancellation cancelled,
        int maxViewers,
        Instant createdAt) {

    public static Moved schedule(UUID seller, Billing billing, Instant at) {
        var id = StreamId.next();
        var stream =
                new Stream(
                        id,
                        seller,
                        billing,
                        StreamStatus.SCHEDULED,
                        id.room(),
                        StreamKey.fresh(),
                        Run.NOT_YET,
                        null,
                        null,
                        0,
                        at);
        return new Moved(stream, List.of(new StreamEvent.StreamScheduled(stream, at)));
    }

    /** What happened, or nothing when the move is not in the table. */
    public Move move(StreamStatus to, Instant at) {
        if (!status.next().contains(to)) {
            return new IllegalMove(status, to);
        }
        var next = with(billing, to, key, runAfter(to, at), pinned);
        var events = new ArrayList<StreamEvent>();
        events.add(new StreamEvent.StreamStatusChanged(next, status, at));
        var start = run.actualStart();
        if (to.isOver() && start != null) {
            events.add(new StreamEvent.StreamEnded(next, start, at));
        }
        return new Moved(next, events);
    }

    /** The same move as that to {@code cancelled}, and why. */
    public Move cancel(Cancellation why, Instant at) {
        return new Stream(
                        id,
                        sellerId,
                        billing,
                        status,
                        room,
                        key,
                        run,
                        pinned,
                        why,
                        maxViewers,
                        createdAt)
                .move(StreamStatus.CANCELLED, at);
    }

    /** On air, through the doors when they are still closed. */
    public Move start(Instant at) {
        return status == StreamStatus.SCHEDULED
                ? through(StreamStatus.PRE_LIVE, StreamStatus.LIVE, at)
                : move(StreamStatus.LIVE, at);
    }

    /** Off air, without winding down for longer. */
    public Move end(Instant at) {
        return status == StreamStatus.LIVE
                ? through(StreamStatus.ENDING, StreamStatus.ENDED, at)
                : move(StreamStatus.ENDED, at);
    }

    private Move through(StreamStatus first, StreamStatus second, Instant at) {
        if (!(move(first, at) instanceof Moved halfway
                && halfway.stream().move(second, at) instanceof Moved there)) {
            return new IllegalMove(status, second);
        }
        var events = new ArrayList<>(halfway.events());
        events.addAll(there.events());
        return new Moved(there.stream(), events);
    }

    public Stream edit(Billing announced) {
        return with(announced, status, key, run, pinned);
    }

    public Stream rotateKey(Supplier<StreamKey> keys) {
        return with(billing, status, keys.get(), run, pinned);
    }

    public Moved pin(UUID product, String title, @Nullable String imageUrl, Instant at) {
        return new Moved(
                with(billing, status, key, run, product),
                List.of(new StreamEvent.ProductPinned(id, product, title, imageUrl, at)));
    }

    public boolean isOwnedBy(UUID person) {
        return sellerId.equals(person);
    }

    private Run runAfter(StreamStatus to, Instant at) {
        return switch (to) {
            case LIVE -> new Run(at, null, null);
            case ENDING -> new Run(run.actualStart(), at, null);
            case ENDED, CANCELLED ->
                    new Run(
                            run.actualStart(),
                            run.windingDownSince(),
                            run.actualStart() == null ? null : at);
            case SCHEDULED, PRE_LIVE -> run;
        };
    }

    private Stream with(
            Billing announced,
            StreamStatus now,
            StreamKey secret,
            Run ran,
            @Nullable UUID product) {
        return new Stream(
                id,
                sellerId,
                announced,
                now,
                room,
                secret,
                ran,
                product,
                cancelled,
                maxViewers,
                createdAt);
    }

    public sealed interface Move {}

    /** The next show, and what happened on the way there. */
    public record Moved(Stream stream, List<StreamEvent> events) implements Move {}

    public record IllegalMove(StreamStatus from, StreamStatus to) implements Move {}
}
