/** The order part of the public API. */
@NullMarked
package live.blytz.order.web;

import org.jspecify.annotations.NullMarked;
