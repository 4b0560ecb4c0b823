package live.blytz.auction.lot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.lot.application.Showcase;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A bid in the book.
 *
 * @param bidderId for the seller, admins and that bidder
 * @param isWinning the highest: it leads while the auction runs
 */
record BidView(
        UUID id,
        long sequence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID bidderId,
        String bidderName,
        Money amount,
        Instant placedAt,
        @JsonProperty("is_auto") boolean isAuto,
        @JsonProperty("is_winning") boolean isWinning) {

    static BidView of(Showcase.Entry entry, Eye eye) {
        var bid = entry.bid();
        return new BidView(
                bid.id().value(),
                bid.sequence(),
                eye.maySee(bid.bidder()) ? bid.bidder().id() : null,
                bid.bidder().alias(),
                bid.amount(),
                bid.placedAt(),
                bid.isAuto(),
                entry.isWinning());
    }
}
