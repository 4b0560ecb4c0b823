package live.blytz.local.evening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order and its two sides.
 *
 * @param buyer null when somebody won who came by themselves, at the console: they pay and look
 *     after their parcel as they like
 */
record Deal(UUID order, Person seller, @Nullable Person buyer) {

    /** With whose eyes the order is seen. */
    Person witness() {
        return buyer == null ? seller : buyer;
    }

    String buyerName() {
        return buyer == null ? "the visitor" : buyer.firstName();
    }
}
