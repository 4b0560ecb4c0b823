package live.blytz.order.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.order.domain.Sale;

/**
 * Sales whose product is not known here yet: topics are not ordered among each other, so after an
 * outage the hammer may be heard before the product.
 */
public interface ParkedSales {

    void park(Sale sale, Instant until);

    /** They are no longer parked. */
    List<Sale> takeFor(UUID product);

    /** They are no longer parked. */
    List<Sale> takeOverdue(Instant now, int atMost);
}
