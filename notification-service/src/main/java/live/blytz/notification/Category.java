package live.blytz.notification;

import java.util.Locale;

/** What a notification is about. */
enum Category {
    OUTBID,
    AUCTION_WON,
    ORDER_PAID,
    PAYMENT_DECLINED,
    ORDER_CANCELLED,
    ORDER_SHIPPED,
    ORDER_DELIVERED,
    FUNDS_RELEASED,
    STREAM_CANCELLED,
    DELIVERY_OFFERED,
    SECURITY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An offer is over before a mail is read. */
    boolean isMailed() {
        return this != DELIVERY_OFFERED;
    }
}
