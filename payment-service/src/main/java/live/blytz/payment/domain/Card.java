package live.blytz.payment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A saved way to pay: what the processor lets us know of it, never a number.
 *
 * @param token what it was saved from
 * @param customer the owner, as the processor calls them
 * @param method the card, as the processor calls it
 */
public record Card(
        UUID id,
        UUID owner,
        String token,
        String customer,
        String method,
        String brand,
        String last4,
        int expMonth,
        int expYear,
        boolean isDefault,
        Instant createdAt) {

    public String label() {
        return brand + " " + last4;
    }
}
