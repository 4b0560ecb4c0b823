/**
 * The way into a room: a seat for the video, the address of the live socket, and what is so now.
 */
@NullMarked
package live.blytz.auction.joining;

import org.jspecify.annotations.NullMarked;
