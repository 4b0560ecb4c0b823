/** Amounts of money: whole minor units of one currency, exact. */
@NullMarked
package live.blytz.platform.money;

import org.jspecify.annotations.NullMarked;
