/** Video as a show needs it, whoever carries it: rooms, seats, ways in, recordings. */
@NullMarked
package live.blytz.auction.video;

import org.jspecify.annotations.NullMarked;
