package live.blytz.order.application;

import java.time.Instant;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Wait;
import org.jspecify.annotations.Nullable;

/**
 * @param what all kinds of waiting when null
 * @param after the list goes on behind this place
 */
public record WaitingFilter(@Nullable Wait what, @Nullable Place after) {

    public record Place(Instant until, OrderId id) {}
}
