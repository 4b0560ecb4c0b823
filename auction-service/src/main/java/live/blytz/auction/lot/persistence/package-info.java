/** Lots and bids in SQL: a batch of decisions is one fenced statement. */
@NullMarked
package live.blytz.auction.lot.persistence;

import org.jspecify.annotations.NullMarked;
