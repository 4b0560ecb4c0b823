/** The ports to PostgreSQL, in plain SQL. */
@NullMarked
package live.blytz.payment.persistence;

import org.jspecify.annotations.NullMarked;
