/** What is true about payments, refunds, payouts and the books: plain Java. */
@NullMarked
package live.blytz.payment.domain;

import org.jspecify.annotations.NullMarked;
