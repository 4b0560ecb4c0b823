/** A server that checks what LiveKit checks, and whether we say it right. */
@NullMarked
package live.blytz.auction.video;

import org.jspecify.annotations.NullMarked;
