/** Orders, tested. */
@NullMarked
package live.blytz.order;

import org.jspecify.annotations.NullMarked;
