package live.blytz.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * @param note in the words of the person who cancelled
 */
public record Cancellation(CancelReason reason, @Nullable String note) {}
