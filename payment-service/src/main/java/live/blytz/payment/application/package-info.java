/** What one may do with money: one class for each conversation, and the ports it needs. */
@NullMarked
package live.blytz.payment.application;

import org.jspecify.annotations.NullMarked;
