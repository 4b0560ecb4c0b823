package live.blytz.auction.lot.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody who may want to bid, as the events about users and their payment methods tell it. */
public interface Contenders {

    /**
     * Those of them that are known.
     *
     * @param show which they want to bid in; null for a lot that is sold alone
     */
    Map<UUID, Contender> find(Set<UUID> ids, @Nullable UUID show, Instant now);
}
