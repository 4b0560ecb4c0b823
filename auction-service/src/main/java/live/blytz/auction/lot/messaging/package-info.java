/** Lots on the wire: what is told of them, and what is heard about bidders and shows. */
@NullMarked
package live.blytz.auction.lot.messaging;

import org.jspecify.annotations.NullMarked;
