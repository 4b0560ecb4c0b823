package live.blytz.order.domain;

import live.blytz.platform.problem.Reason;

/** Why order-service says no. */
public enum OrderReason implements Reason {
    ILLEGAL_TRANSITION(409, "The order cannot take this step from where it is."),
    NOT_PAYABLE(409, "The order is not waiting for a payment."),
    NOT_PAID(409, "The order is not paid yet."),
    NO_SHIPPING_ADDRESS(409, "The buyer has not said where to bring it."),
    NO_PICKUP(409, "Neither the product nor its store says where to fetch it."),
    NOT_WAITING(409, "The order waits for nobody."),
    NOTHING_TO_TELL(409, "There is nothing that could be told again."),
    NOT_FOR_SALE(409, "The product is not for sale at a fixed price right now."),
    OWN_PRODUCT(403, "It is your own product."),
    TOO_MANY_ADDRESSES(409, "The address book is full.");

    private final int status;
    private final String title;

    OrderReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
