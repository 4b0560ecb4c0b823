package live.blytz.order.domain;

/** What an order can wait for. Every status that is not the last waits for something. */
public enum Wait {
    STOCK(OrderStatus.PENDING, CancelReason.STOCK_UNCONFIRMED),
    PAYMENT(OrderStatus.PENDING, CancelReason.PAYMENT_OVERDUE),
    SHIPMENT(OrderStatus.PAID, CancelReason.NOT_SHIPPED),
    DELIVERY(OrderStatus.SHIPPED, CancelReason.NOT_DELIVERED);

    private final OrderStatus during;
    private final CancelReason inVain;

    Wait(OrderStatus during, CancelReason inVain) {
        this.during = during;
        this.inVain = inVain;
    }

    public OrderStatus during() {
        return during;
    }

    /** Why the order ends when the wait was in vain. */
    public CancelReason inVain() {
        return inVain;
    }
}
