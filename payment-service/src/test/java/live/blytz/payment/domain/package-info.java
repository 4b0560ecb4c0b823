@NullMarked
package live.blytz.payment.domain;

import org.jspecify.annotations.NullMarked;
