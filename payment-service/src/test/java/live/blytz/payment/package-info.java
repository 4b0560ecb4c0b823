@NullMarked
package live.blytz.payment;

import org.jspecify.annotations.NullMarked;
