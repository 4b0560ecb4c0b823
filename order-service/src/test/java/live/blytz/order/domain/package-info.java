/** What is true of an order, tested. */
@NullMarked
package live.blytz.order.domain;

import org.jspecify.annotations.NullMarked;
