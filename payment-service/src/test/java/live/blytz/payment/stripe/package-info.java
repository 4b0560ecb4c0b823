@NullMarked
package live.blytz.payment.stripe;

import org.jspecify.annotations.NullMarked;
