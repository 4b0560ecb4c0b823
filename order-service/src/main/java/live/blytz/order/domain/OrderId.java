package live.blytz.order.domain;

import java.util.UUID;
import live.blytz.platform.id.Ids;

public record OrderId(UUID value) {

    public static OrderId next() {
        return new OrderId(Ids.next());
    }

    /** The order of an auction: the same one, however often its close is heard. */
    public static OrderId ofAuction(UUID auction) {
        return new OrderId(Ids.named("order", auction.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
