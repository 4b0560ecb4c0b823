package live.blytz.auction.stream.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.blytz.auction.stream.domain.StreamId;

/** All recordings that are not forgotten yet. */
public interface Recordings {

    /** Asked for, or running: one a show. */
    Optional<Recording> running(StreamId stream);

    Optional<Recording> latest(StreamId stream);

    Optional<Recording> byTaping(String taping);

    /** In the order in which they were asked for. */
    Map<StreamId, List<Recording>> of(Collection<StreamId> streams);

    /**
     * @return false when one is asked for, or running, already
     */
    boolean add(Recording asked);

    /** Nothing happens when it is over already. */
    void save(Recording after);

    void forgetEndedBefore(Instant time);
}
