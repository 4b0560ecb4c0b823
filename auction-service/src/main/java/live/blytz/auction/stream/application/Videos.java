package live.blytz.auction.stream.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.blytz.auction.stream.domain.StreamEvent;
import live.blytz.auction.stream.domain.StreamId;

/** The video of all shows that have, or had, some. */
public interface Videos {

    Optional<StoredVideo> find(StreamId id);

    Map<StreamId, StoredVideo> of(Collection<StreamId> ids);

    /** The one that is there, or a new one. */
    StoredVideo begin(StreamId id, Instant at);

    /** For each open show that has none. */
    void beginWhereOpen(Instant at);

    /**
     * The change and its events together.
     *
     * @return false when somebody has changed it since; nothing is written then
     */
    boolean save(StoredVideo before, StoredVideo after, List<StreamEvent> events);

    /**
     * Those to be looked after now; nobody else gets them before then.
     *
     * @param open when an open show is due again
     * @param over when one is that is over, and not closed by then
     */
    List<StreamId> claim(Instant now, Instant open, Instant over);

    /** Shows that are over, of these. */
    List<StreamId> over(Collection<StreamId> ids);
}
