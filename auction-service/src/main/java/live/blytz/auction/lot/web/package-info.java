/** Lots over HTTP. */
@NullMarked
package live.blytz.auction.lot.web;

import org.jspecify.annotations.NullMarked;
