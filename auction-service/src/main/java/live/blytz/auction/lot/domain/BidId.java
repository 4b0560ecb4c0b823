package live.blytz.auction.lot.domain;

import java.util.UUID;
import live.blytz.platform.id.Ids;

public record BidId(UUID value) {

    public static BidId next() {
        return new BidId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
