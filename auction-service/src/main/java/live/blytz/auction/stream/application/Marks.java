package live.blytz.auction.stream.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import live.blytz.auction.stream.domain.StreamId;

/** What was shown when. */
public interface Marks {

    /** In the order in which they were made. */
    Map<StreamId, List<Mark>> of(Collection<StreamId> streams);
}
