package live.blytz.auction.stream.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamEvent;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.StreamStatus;
import org.jspecify.annotations.Nullable;

/** All shows. */
public interface Streams {

    /** Only shows with this status, of this seller; null = of any. */
    record Filter(@Nullable StreamStatus status, @Nullable UUID seller) {}

    Optional<StoredStream> find(StreamId id);

    /** Newest first, older than the given one. */
    List<StoredStream> list(Filter filter, @Nullable StreamId olderThan, int limit);

    void add(Stream.Moved scheduled);

    /**
     * The change and its events together.
     *
     * @return false when somebody has changed it since; nothing is written then
     */
    boolean save(StoredStream before, Stream after, List<StreamEvent> events);

    /** So many watch at the same time: the most ever is kept. */
    void raisePeak(StreamId id, int viewers);

    List<StoredStream> scheduledToStartBy(Instant time);

    List<StoredStream> windingDownSince(Instant time);
}
