/** The door to Stripe: the only room that knows its client. */
@NullMarked
package live.blytz.payment.stripe;

import org.jspecify.annotations.NullMarked;
