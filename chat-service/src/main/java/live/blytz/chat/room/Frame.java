package live.blytz.chat.room;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.events.notification.NotificationCreated;
import live.blytz.events.room.GiftReceived;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamVideoChanged;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What the {@code data} of a server frame may be. */
public sealed interface Frame {

    @JsonIgnore
    String event();

    /** May be left out for a viewer who is slow: the next one says it all again. */
    @JsonIgnore
    default boolean sampled() {
        return false;
    }

    /** The room as it is now: all that a viewer needs who has just come in. */
    record Snapshot(
            UUID streamId,
            String title,
            RoomStatus status,
            @Nullable UUID sellerId,
            Set<UUID> coHosts,
            int viewers,
            int peak,
            @Nullable Lot auction,
            @Nullable Pinned pinned,
            @Nullable Video video,
            List<Comment> recentComments,
            long seq)
            implements Frame {

        public static Snapshot of(RoomState room, long seq) {
            return new Snapshot(
                    room.streamId(),
                    room.title(),
                    room.status(),
                    room.sellerId(),
                    room.discipline().coHosts(),
                    room.viewers(),
                    room.peak(),
                    room.lots().current(),
                    room.pinned(),
                    room.video(),
                    room.comments(),
                    seq);
        }

        @Override
        public String event() {
            return "snapshot";
        }
    }

    record LotAnnounced(UUID auctionId, String title, Money startingPrice) implements Frame {
        static LotAnnounced of(AuctionScheduled event) {
            return new LotAnnounced(
                    event.getAuctionId(), event.getTitle(), Money.of(event.getStartingPrice()));
        }

        @Override
        public String event() {
            return "auction_scheduled";
        }
    }

    record LotOpened(
            UUID auctionId,
            UUID productId,
            String title,
            @Nullable String imageUrl,
            Money startingPrice,
            Money lowestAcceptable,
            Instant endsAt)
            implements Frame {

        static LotOpened of(AuctionOpened event) {
            return new LotOpened(
                    event.getAuctionId(),
                    event.getProductId(),
                    event.getTitle(),
                    event.getImageUrl(),
                    Money.of(event.getStartingPrice()),
                    Money.of(event.getLowestAcceptable()),
                    event.getEndsAt());
        }

        @Override
        public String event() {
            return "auction_opened";
        }
    }

    record Bid(
            UUID auctionId,
            UUID bidId,
            String bidderName,
            Money amount,
            long sequence,
            boolean isAuto,
            long totalBids,
            Money lowestAcceptable,
            Instant endsAt,
            boolean reserveMet)
            implements Frame {

        static Bid of(BidPlaced event) {
            return new Bid(
                    event.getAuctionId(),
                    event.getBidId(),
                    event.getBidderName(),
                    Money.of(event.getAmount()),
                    event.getSequence(),
                    event.getIsAuto(),
                    event.getTotalBids(),
                    Money.of(event.getLowestAcceptable()),
                    event.getEndsAt(),
                    event.getReserveMet());
        }

        @Override
        public String event() {
            return "bid_placed";
        }
    }

    record LotExtended(UUID auctionId, Instant endsAt, Instant previousEndsAt) implements Frame {
        static LotExtended of(AuctionExtended event) {
            return new LotExtended(
                    event.getAuctionId(), event.getEndsAt(), event.getPreviousEndsAt());
        }

        @Override
        public String event() {
            return "auction_extended";
        }
    }

    /** The seller called the last seconds. */
    record FairWarning(UUID auctionId, Instant endsAt, Instant previousEndsAt) implements Frame {
        static FairWarning of(FairWarningGiven event) {
            return new FairWarning(
                    event.getAuctionId(), event.getEndsAt(), event.getPreviousEndsAt());
        }

        @Override
        public String event() {
            return "fair_warning_given";
        }
    }

    /**
     * @param outcome sold, unsold or cancelled
     */
    record LotClosed(
            UUID auctionId,
            String outcome,
            @Nullable String winnerName,
            @Nullable Money winningAmount,
            long totalBids)
            implements Frame {

        static LotClosed of(AuctionClosed event) {
            return new LotClosed(
                    event.getAuctionId(),
                    event.getOutcome().name().toLowerCase(Locale.ROOT),
                    event.getWinnerName(),
                    event.getWinningAmount() == null ? null : Money.of(event.getWinningAmount()),
                    event.getTotalBids());
        }

        @Override
        public String event() {
            return "auction_closed";
        }
    }

    record Comment(UUID commentId, UUID userId, String userName, String text, Instant createdAt)
            implements Frame {

        static Comment of(NewStreamComment event) {
            return new Comment(
                    event.getCommentId(),
                    event.getUserId(),
                    event.getUserName(),
                    event.getText(),
                    event.getOccurredAt());
        }

        @Override
        public String event() {
            return "new_comment";
        }
    }

    /**
     * Somebody keeps order.
     *
     * @param action comment_removed, muted, unmuted, banned or unbanned
     * @param commentId which one is gone
     * @param userId whom it is about
     * @param until when it ends; null = when it is lifted
     */
    record Moderation(
            String action,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID commentId,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID userId,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until)
            implements Frame {

        static Moderation removed(UUID comment) {
            return new Moderation("comment_removed", comment, null, null);
        }

        public static Moderation muted(UUID user, @Nullable Instant until) {
            return new Moderation("muted", null, user, until);
        }

        static Moderation banned(UUID user, @Nullable Instant until) {
            return new Moderation("banned", null, user, until);
        }

        static Moderation lifted(String action, UUID user) {
            return new Moderation(action, null, user, null);
        }

        @Override
        public String event() {
            return "moderation";
        }
    }

    /** For its author only: the comment is stored and told. */
    record CommentAccepted(UUID commentId, @Nullable String clientId) implements Frame {
        @Override
        public String event() {
            return "comment_accepted";
        }
    }

    record Reactions(Map<String, Integer> counts) implements Frame {
        @Override
        public String event() {
            return "reaction";
        }

        @Override
        public boolean sampled() {
            return true;
        }
    }

    record Viewers(int viewers, int peak) implements Frame {
        @Override
        public String event() {
            return "viewer_count_updated";
        }

        @Override
        public boolean sampled() {
            return true;
        }
    }

    record StatusChanged(String from, String to) implements Frame {
        @Override
        public String event() {
            return "status_changed";
        }
    }

    record Ended(Instant actualStart, Instant actualEnd, int maxViewers) implements Frame {
        @Override
        public String event() {
            return "stream_ended";
        }
    }

    record Pinned(UUID productId, String title, @Nullable String imageUrl) implements Frame {
        static Pinned of(ProductPinned event) {
            return new Pinned(event.getProductId(), event.getTitle(), event.getImageUrl());
        }

        @Override
        public String event() {
            return "product_pinned";
        }
    }

    /**
     * @param state none, waiting, on_air, interrupted or ended
     * @param source rtmp, whip or browser while on air
     * @param detail why nobody is seen
     */
    record Video(UUID streamId, String state, @Nullable String source, @Nullable String detail)
            implements Frame {

        static Video of(StreamVideoChanged event) {
            return new Video(
                    event.getStreamId(), event.getState(), event.getSource(), event.getDetail());
        }

        @Override
        public String event() {
            return "video_changed";
        }
    }

    record CoHost(UUID userId, String displayName) implements Frame {
        static CoHost of(CoHostJoined event) {
            return new CoHost(event.getUserId(), event.getDisplayName());
        }

        @Override
        public String event() {
            return "cohost_joined";
        }
    }

    record Gift(
            UUID giftId, UUID senderId, String senderName, String gift, int quantity, Money amount)
            implements Frame {

        static Gift of(GiftReceived event) {
            return new Gift(
                    event.getGiftId(),
                    event.getSenderId(),
                    event.getSenderName(),
                    event.getGift(),
                    event.getQuantity(),
                    Money.of(event.getAmount()));
        }

        @Override
        public String event() {
            return "gift_sent";
        }
    }

    record Notice(
            UUID notificationId,
            String category,
            String title,
            String body,
            @Nullable String link,
            int unread)
            implements Frame {

        public static Notice of(NotificationCreated event) {
            return new Notice(
                    event.getNotificationId(),
                    event.getCategory(),
                    event.getTitle(),
                    event.getBody(),
                    event.getLink(),
                    event.getUnread());
        }

        @Override
        public String event() {
            return "notification";
        }
    }

    /** Somebody wrote in a room of vendor and customer: read it there. */
    record DirectMessage(String roomId, UUID messageId, UUID senderId, String senderType)
            implements Frame {
        @Override
        public String event() {
            return "direct_message";
        }
    }

    /**
     * @param code as in problem documents
     * @param traceId to be named when one asks about it
     * @param until when that ends which is the reason
     */
    record Error(
            String code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceId,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until)
            implements Frame {
        @Override
        public String event() {
            return "error";
        }
    }

    record Pong() implements Frame {
        @Override
        public String event() {
            return "pong";
        }
    }
}
