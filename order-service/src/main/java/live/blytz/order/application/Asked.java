package live.blytz.order.application;

import java.util.List;
import java.util.UUID;
import live.blytz.order.domain.OrderId;

/** What was told of orders that wait for the answer, word for word and with its event ids. */
public interface Asked {

    /** It waits for the answer to these events of this transaction, and to nothing before. */
    void only(OrderId order, List<UUID> events);

    /** It waits for the answer to these too; they stand in for earlier ones of their type. */
    void also(OrderId order, List<UUID> events);

    /**
     * Tells all of it again under the same ids: who had an event knows its id and does nothing.
     *
     * @return the types of what is told, like {@code OrderPlaced}
     */
    List<String> tellAgain(OrderId order);
}
