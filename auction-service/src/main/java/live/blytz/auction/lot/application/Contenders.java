package live.blytz.auction.lot.application;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everybody who may want to bid, as the events about users and their payment methods tell it. */
public interface Contenders {

    /** Those of them that are known. */
    Map<UUID, Contender> find(Set<UUID> ids);
}
