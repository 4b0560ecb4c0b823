package live.blytz.order.application;

import live.blytz.order.domain.OrderEvent;

/** Tells the house what happened, if the transaction commits. */
public interface News {

    void tell(OrderEvent event);
}
