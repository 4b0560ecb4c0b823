package live.blytz.auction.lot.application;

import java.util.UUID;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What buyers do. The answer is the decision, and it is in the table before they have it. */
@Component
public class Bidding {

    private final Asking asking;

    Bidding(Asking asking) {
        this.asking = asking;
    }

    /**
     * @param maximum secret, up to which bids are placed for the bidder; in the amount's currency
     *     and not below it
     * @param confirmed needed above three times the price
     * @param key the same key brings the same answer, however often it is asked
     */
    public Reply bid(
            AuctionId id,
            UUID bidder,
            Money amount,
            @Nullable Money maximum,
            boolean confirmed,
            @Nullable String key) {
        return asking.ask(
                id, new Command.PlaceBid(bidder, amount, maximum, confirmed), key(bidder, key));
    }

    public Reply buyNow(AuctionId id, UUID buyer, @Nullable String key) {
        return asking.ask(id, new Command.BuyNow(buyer), key(buyer, key));
    }

    private static @Nullable RequestKey key(UUID caller, @Nullable String key) {
        return key == null ? null : new RequestKey(caller, key);
    }
}
