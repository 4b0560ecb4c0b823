package live.blytz.auction.lot.application;

import java.util.Set;
import java.util.UUID;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.auction.lot.domain.Requirement;
import live.blytz.auction.lot.domain.RightToBid;

/** A person at the auction, as far as we have heard of them. */
public record Contender(Bidder bidder, RightToBid right) {

    static Contender unheardOf(UUID id) {
        return new Contender(
                Bidder.named(id, ""), new RightToBid(Set.of(Requirement.REGISTRATION)));
    }
}
