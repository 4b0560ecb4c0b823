package live.blytz.auction.lot.domain;

import java.util.UUID;
import live.blytz.platform.id.Ids;

public record AuctionId(UUID value) {

    public static AuctionId next() {
        return new AuctionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
