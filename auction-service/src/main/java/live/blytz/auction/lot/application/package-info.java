/** What one may do with a lot: sell it, bid for it, look at it; one writer for each hot auction. */
@NullMarked
package live.blytz.auction.lot.application;

import org.jspecify.annotations.NullMarked;
