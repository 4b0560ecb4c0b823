package live.blytz.notification;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static live.blytz.notification.PushManner.calmly;
import static live.blytz.notification.PushManner.urgently;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a notification is about, and how phones hear of it. */
enum Category {
    /** Bids come by the second; an hour later the lot is long sold. */
    OUTBID(urgently(ofMinutes(10))),
    AUCTION_WON(urgently(ofDays(1))),
    ORDER_PAID(calmly(ofDays(3))),
    /** The order is cancelled unless somebody acts. */
    PAYMENT_DECLINED(urgently(ofDays(1))),
    ORDER_CANCELLED(calmly(ofDays(3))),
    ORDER_SHIPPED(calmly(ofDays(3))),
    /** The parcel is at the door. */
    ORDER_DELIVERED(urgently(ofHours(12))),
    /** The delivery said it a moment before. */
    FUNDS_RELEASED(null),
    STREAM_CANCELLED(urgently(ofDays(1))),
    AUCTION_CANCELLED(urgently(ofDays(1))),
    /** Somebody else has it a minute later. */
    DELIVERY_OFFERED(urgently(ofMinutes(1))),
    SECURITY(urgently(ofDays(7)));

    private final @Nullable PushManner push;

    Category(@Nullable PushManner push) {
        this.push = push;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An offer is over before a mail is read. */
    boolean isMailed() {
        return this != DELIVERY_OFFERED;
    }

    /** Empty where it is not worth a buzz in the pocket. */
    Optional<PushManner> push() {
        return Optional.ofNullable(push);
    }

    static Category of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
