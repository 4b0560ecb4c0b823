/** The HTTP door: people, and the processor's webhooks. */
@NullMarked
package live.blytz.payment.web;

import org.jspecify.annotations.NullMarked;
