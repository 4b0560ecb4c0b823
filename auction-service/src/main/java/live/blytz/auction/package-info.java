/** Shows and the lots sold in them: streams, auctions, bids, and the way into their rooms. */
@NullMarked
package live.blytz.auction;

import org.jspecify.annotations.NullMarked;
