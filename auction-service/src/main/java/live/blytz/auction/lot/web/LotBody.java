package live.blytz.auction.lot.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import live.blytz.auction.lot.application.NewLot;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a seller says of a lot. Prices default to the product's, the rest to what the house holds
 * usual.
 */
record LotBody(
        @NotNull @Nullable UUID productId,
        @Nullable UUID streamId,
        @Size(min = 1, max = 255) @Nullable String title,
        @Nullable Money startingPrice,
        @Nullable Money reservePrice,
        @Nullable Money buyNowPrice,
        @Min(1) @Max(2_592_000) @Nullable Integer durationSeconds,
        @Nullable Instant scheduledStart,
        @Valid @Nullable SoftCloseView softClose) {

    NewLot said() {
        return new NewLot(
                Objects.requireNonNull(productId),
                streamId,
                title,
                startingPrice,
                reservePrice,
                buyNowPrice,
                durationSeconds == null ? null : Duration.ofSeconds(durationSeconds),
                scheduledStart,
                softClose == null ? null : softClose.close());
    }
}
