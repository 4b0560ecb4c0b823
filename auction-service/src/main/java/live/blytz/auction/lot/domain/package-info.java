/** What is true of a lot under the hammer: terms, states, bids, proxies and the close. */
@NullMarked
package live.blytz.auction.lot.domain;

import org.jspecify.annotations.NullMarked;
