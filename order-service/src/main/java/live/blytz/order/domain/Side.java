package live.blytz.order.domain;

/** Who acts on an order. */
public enum Side {
    BUYER(CancelReason.CANCELLED_BY_BUYER),
    SELLER(CancelReason.CANCELLED_BY_SELLER),
    ADMIN(CancelReason.CANCELLED_BY_ADMIN);

    private final CancelReason cancelReason;

    Side(CancelReason cancelReason) {
        this.cancelReason = cancelReason;
    }

    CancelReason cancelReason() {
        return cancelReason;
    }

    /** A buyer may think better of it until it is paid, the others until it is on its way. */
    boolean mayCancel(OrderStatus status) {
        return switch (this) {
            case BUYER -> status == OrderStatus.PENDING;
            case SELLER, ADMIN -> status == OrderStatus.PENDING || status == OrderStatus.PAID;
        };
    }
}
