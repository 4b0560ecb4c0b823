/**
 * A stateful sandbox that speaks the part of Stripe's HTTP API that a marketplace needs, for
 * machines that cannot reach Stripe: the official client talks to it unmodified.
 */
@NullMarked
package live.blytz.local.stripe;

import org.jspecify.annotations.NullMarked;
