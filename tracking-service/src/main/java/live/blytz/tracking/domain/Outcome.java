package live.blytz.tracking.domain;

import java.util.List;

/** What came of asking a delivery to take a step. */
public sealed interface Outcome {

    record Changed(Delivery delivery, List<DeliveryEvent> events) implements Outcome {}

    /** It was so already: nothing to store, nothing to tell. */
    record Unchanged(Delivery delivery) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    /** Refused, and that is remembered. */
    record Missed(Delivery delivery, Refusal reason) implements Outcome {}
}
