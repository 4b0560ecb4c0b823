package live.blytz.auction.lot.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.lot.domain.SoftClose;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What a seller says of a lot; what is null is as the product or the house has it. */
public record NewLot(
        UUID productId,
        @Nullable UUID streamId,
        @Nullable String title,
        @Nullable Money startingPrice,
        @Nullable Money reservePrice,
        @Nullable Money buyNowPrice,
        @Nullable Duration duration,
        @Nullable Instant scheduledStart,
        @Nullable SoftClose softClose) {}
