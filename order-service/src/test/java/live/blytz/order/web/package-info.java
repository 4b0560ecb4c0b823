/** The doors of order-service, tested. */
@NullMarked
package live.blytz.order.web;

import org.jspecify.annotations.NullMarked;
