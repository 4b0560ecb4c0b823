package live.blytz.payment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the processor said last about a payment.
 *
 * @param method the card in words, like {@code visa 4242}
 * @param transactionId the processor's name of the charge
 * @param response what it answered, as JSON without secrets
 * @param declineReason why not, when it said no
 */
public record Receipt(
        @Nullable String method,
        @Nullable String transactionId,
        @Nullable String response,
        @Nullable String declineReason) {

    public static final Receipt NONE = new Receipt(null, null, null, null);
}
