/** Money from buyers, to sellers and riders, and the books about it. */
@NullMarked
package live.blytz.payment;

import org.jspecify.annotations.NullMarked;
