/** Seats in video rooms. */
@NullMarked
package live.blytz.auction.video;

import org.jspecify.annotations.NullMarked;
