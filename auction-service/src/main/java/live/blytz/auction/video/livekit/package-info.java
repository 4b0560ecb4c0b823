/** LiveKit, in its own words. */
@NullMarked
package live.blytz.auction.video.livekit;

import org.jspecify.annotations.NullMarked;
