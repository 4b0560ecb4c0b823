package live.blytz.auction.lot.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What was answered to requests with a key. They are written by {@link Auctions#commit}. */
public interface KeptAnswers {

    Map<RequestKey, KeptAnswer> find(Set<RequestKey> keys);

    void forgetBefore(Instant time);
}
