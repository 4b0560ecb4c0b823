/** Orders, addresses and the copies of catalog's words, in PostgreSQL. */
@NullMarked
package live.blytz.order.persistence;

import org.jspecify.annotations.NullMarked;
