package live.blytz.order.domain;

import java.util.Locale;

/** Why an order will not happen. */
public enum CancelReason {
    PAYMENT_OVERDUE,
    CANCELLED_BY_BUYER,
    CANCELLED_BY_SELLER,
    CANCELLED_BY_ADMIN,
    OUT_OF_STOCK,
    /** Nobody said in time whether the units are there. */
    STOCK_UNCONFIRMED,
    NOT_SHIPPED,
    NOT_DELIVERED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
