@NullMarked
package live.blytz.payment.application;

import org.jspecify.annotations.NullMarked;
