package live.blytz.chat.room;

import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.events.room.GiftReceived;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ReactionsCounted;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerMuted;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.events.room.ViewerUnmuted;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Which frame viewers see for a record of the room log. */
final class Frames {

    private Frames() {}

    /** Null where the record is not for viewers' eyes. */
    static @Nullable Frame of(SpecificRecord record) {
        return switch (record) {
            case StreamStatusChanged event ->
                    new Frame.StatusChanged(event.getFromStatus(), event.getToStatus());
            case StreamEnded event ->
                    new Frame.Ended(
                            event.getActualStart(), event.getActualEnd(), event.getMaxViewers());
            case CoHostJoined event -> Frame.CoHost.of(event);
            case ProductPinned event -> Frame.Pinned.of(event);
            case StreamVideoChanged event -> Frame.Video.of(event);
            case AuctionScheduled event -> Frame.LotAnnounced.of(event);
            case AuctionOpened event -> Frame.LotOpened.of(event);
            case BidPlaced event -> Frame.Bid.of(event);
            case AuctionExtended event -> Frame.LotExtended.of(event);
            case FairWarningGiven event -> Frame.FairWarning.of(event);
            case AuctionClosed event -> Frame.LotClosed.of(event);
            case AuctionCancelled event ->
                    new Frame.LotClosed(event.getAuctionId(), "cancelled", null, null, 0);
            case NewStreamComment event -> Frame.Comment.of(event);
            case CommentRemoved event -> Frame.Moderation.removed(event.getCommentId());
            case ViewerMuted event -> Frame.Moderation.muted(event.getUserId(), event.getUntil());
            case ViewerUnmuted event -> Frame.Moderation.lifted("unmuted", event.getUserId());
            case ViewerBanned event -> Frame.Moderation.banned(event.getUserId(), event.getUntil());
            case ViewerUnbanned event -> Frame.Moderation.lifted("unbanned", event.getUserId());
            case GiftReceived event -> Frame.Gift.of(event);
            case ReactionsCounted event -> new Frame.Reactions(event.getCounts());
            case ViewerCountUpdated event -> new Frame.Viewers(event.getViewers(), event.getPeak());
            default -> null;
        };
    }
}
