package live.blytz.payment.domain;

import java.util.UUID;

/** What a payment is for. */
public sealed interface Purpose {

    UUID id();

    /** Begins the processor's idempotency keys: unlike purposes never meet. */
    String word();

    record Order(UUID id) implements Purpose {
        @Override
        public String word() {
            return "order";
        }
    }

    /**
     * @param gift which one, like {@code rose}
     */
    record Gift(UUID id, UUID streamId, String senderName, String gift, int quantity)
            implements Purpose {
        @Override
        public String word() {
            return "gift";
        }
    }
}
