/** Shows in SQL. */
@NullMarked
package live.blytz.auction.stream.persistence;

import org.jspecify.annotations.NullMarked;
