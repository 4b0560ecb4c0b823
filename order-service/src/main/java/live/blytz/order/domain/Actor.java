package live.blytz.order.domain;

import java.util.Optional;
import java.util.UUID;

/** A person before an order. */
public record Actor(UUID id, boolean admin) {

    /** Nothing for strangers. */
    public Optional<Side> sideOf(Order order) {
        if (order.parties().buyer().equals(id)) {
            return Optional.of(Side.BUYER);
        }
        if (order.parties().seller().equals(id)) {
            return Optional.of(Side.SELLER);
        }
        return admin ? Optional.of(Side.ADMIN) : Optional.empty();
    }
}
