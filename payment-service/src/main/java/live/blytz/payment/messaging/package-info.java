/** What is heard of orders, deliveries and shows, and what is told of money. */
@NullMarked
package live.blytz.payment.messaging;

import org.jspecify.annotations.NullMarked;
