package live.blytz.auction.joining;

import java.util.List;
import java.util.UUID;
import live.blytz.auction.lot.web.AuctionView;
import live.blytz.auction.stream.web.StreamView;
import live.blytz.auction.video.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What one needs to be in a room.
 *
 * @param livekit null when there is no video
 * @param playbackUrl HLS for those whom WebRTC does not reach; null while there is none
 * @param websocketUrl null for a lot that is sold alone: nobody watches it together
 */
record Welcome(
        @Nullable Seat livekit,
        @Nullable String websocketUrl,
        @Nullable String playbackUrl,
        Snapshot snapshot) {

    /**
     * @param auctions of the show, newest first
     * @param pinned the product before the viewers' eyes
     */
    record Snapshot(
            @Nullable StreamView stream, List<AuctionView> auctions, @Nullable UUID pinned) {}
}
