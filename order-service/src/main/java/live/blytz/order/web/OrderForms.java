package live.blytz.order.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people send about orders. */
final class OrderForms {

    private OrderForms() {}

    /**
     * @param quantity 1 unless it says otherwise
     * @param addressId the default address unless it says otherwise
     */
    record Purchase(
            @NotNull UUID productId,
            @Nullable @Min(1) @Max(100) Integer quantity,
            @Nullable UUID addressId) {

        int units() {
            return quantity == null ? 1 : quantity;
        }
    }

    record ChosenAddress(@NotNull UUID addressId) {}

    record Payment(@Nullable UUID paymentMethodId) {}

    record Cancel(@Nullable @Size(max = 500) String reason) {}
}
