package live.blytz.order.domain;

/** The answer to anything that is asked of an order. */
public sealed interface Outcome {

    record Moved(Order order, OrderEvent event) implements Outcome {}

    /** Heard before, or too late to matter. */
    record Unchanged(Order order) implements Outcome {}

    record Refused(OrderReason reason, String detail) implements Outcome {}
}
