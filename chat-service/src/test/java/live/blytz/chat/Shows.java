package live.blytz.chat;

import java.time.Instant;
import java.util.UUID;
import live.blytz.events.Money;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerMuted;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.events.room.ViewerUnmuted;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import org.jspecify.annotations.Nullable;

/** What happens in a show, in the words of its events. */
public final class Shows {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final UUID SELLER = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    public static final UUID PRODUCT = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private Shows() {}

    public static StreamScheduled scheduled(UUID stream) {
        return StreamScheduled.newBuilder()
                .setStreamId(stream)
                .setSellerId(SELLER)
                .setTitle("Watches of Manila")
                .setScheduledStart(NOON)
                .setLivekitRoomId("room-" + stream)
                .setOccurredAt(NOON)
                .build();
    }

    public static StreamStatusChanged moved(UUID stream, String from, String to) {
        return new StreamStatusChanged(stream, SELLER, "Watches of Manila", from, to, null, NOON);
    }

    public static StreamEnded ended(UUID stream) {
        return new StreamEnded(stream, SELLER, NOON, NOON.plusSeconds(60), 7, NOON.plusSeconds(60));
    }

    public static StreamVideoChanged seen(
            UUID stream, String state, @Nullable String source, @Nullable String detail) {
        return new StreamVideoChanged(stream, state, source, detail, NOON);
    }

    public static AuctionOpened opened(UUID auction, @Nullable UUID stream) {
        return AuctionOpened.newBuilder()
                .setAuctionId(auction)
                .setStreamId(stream)
                .setProductId(PRODUCT)
                .setSellerId(SELLER)
                .setTitle("A watch")
                .setStartingPrice(usd(10_00))
                .setLowestAcceptable(usd(10_00))
                .setEndsAt(NOON.plusSeconds(60))
                .setOccurredAt(NOON)
                .build();
    }

    public static BidPlaced bid(UUID auction, @Nullable UUID stream, long sequence) {
        return BidPlaced.newBuilder()
                .setAuctionId(auction)
                .setStreamId(stream)
                .setBidId(UUID.nameUUIDFromBytes((auction + "/" + sequence).getBytes()))
                .setBidderId(SELLER)
                .setBidderName("M***a")
                .setAmount(usd(10_00 + sequence * 100))
                .setSequence(sequence)
                .setIsAuto(false)
                .setTotalBids(sequence)
                .setLowestAcceptable(usd(11_00 + sequence * 100))
                .setReserveMet(true)
                .setEndsAt(NOON.plusSeconds(60))
                .setOccurredAt(NOON)
                .build();
    }

    public static AuctionExtended extended(UUID auction, UUID stream, Instant end) {
        return new AuctionExtended(
                auction, stream, NOON.plusSeconds(60), end, SELLER, NOON.plusSeconds(59));
    }

    public static FairWarningGiven fairWarning(UUID auction, UUID stream, Instant end) {
        return new FairWarningGiven(
                auction, stream, NOON.plusSeconds(60), end, end.minusSeconds(10));
    }

    public static AuctionClosed sold(UUID auction, UUID stream, long minor) {
        return AuctionClosed.newBuilder()
                .setAuctionId(auction)
                .setStreamId(stream)
                .setProductId(PRODUCT)
                .setSellerId(SELLER)
                .setTitle("A watch")
                .setOutcome(AuctionOutcome.SOLD)
                .setWinnerId(SELLER)
                .setWinnerName("M***a")
                .setWinningBidId(PRODUCT)
                .setWinningAmount(usd(minor))
                .setLastSequence(2)
                .setTotalBids(2)
                .setOpenedAt(NOON)
                .setOccurredAt(NOON)
                .build();
    }

    public static NewStreamComment said(UUID stream, String text) {
        return new NewStreamComment(stream, UUID.randomUUID(), SELLER, "Maria", text, NOON);
    }

    public static CommentRemoved removed(NewStreamComment comment) {
        return new CommentRemoved(comment.getStreamId(), comment.getCommentId(), SELLER, NOON);
    }

    public static ViewerMuted muted(UUID stream, UUID user, Instant until) {
        return new ViewerMuted(stream, user, until, SELLER, NOON);
    }

    public static ViewerUnmuted unmuted(UUID stream, UUID user) {
        return new ViewerUnmuted(stream, user, SELLER, NOON);
    }

    public static ViewerBanned banned(UUID stream, UUID user, @Nullable Instant until) {
        return new ViewerBanned(stream, user, until, SELLER, NOON);
    }

    public static ViewerUnbanned unbanned(UUID stream, UUID user) {
        return new ViewerUnbanned(stream, user, SELLER, NOON);
    }

    public static CoHostJoined joined(UUID stream, UUID coHost) {
        return new CoHostJoined(stream, coHost, "Pia", NOON);
    }

    public static ViewerCountUpdated watched(UUID stream, int viewers, int peak) {
        return new ViewerCountUpdated(stream, viewers, peak, NOON);
    }

    private static Money usd(long minor) {
        return new Money(minor, "USD");
    }
}
