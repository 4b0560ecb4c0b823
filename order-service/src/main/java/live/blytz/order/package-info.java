/** Orders: from the won auction or the wish to buy, to the door. */
@NullMarked
package live.blytz.order;

import org.jspecify.annotations.NullMarked;
