/** What tracking hears of orders, and what it tells of deliveries. */
@NullMarked
package live.blytz.tracking.messaging;

import org.jspecify.annotations.NullMarked;
