package live.blytz.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.room.Restrictions.Term;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerMuted;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.events.room.ViewerUnmuted;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A live room as its log tells it. Immutable: the same records in the same discipline give the same
 * state on every instance.
 */
public record RoomState(
        UUID streamId,
        RoomStatus status,
        String title,
        @Nullable UUID sellerId,
        int viewers,
        int peak,
        Lots lots,
        Frame.@Nullable Pinned pinned,
        Frame.@Nullable Video video,
        List<Frame.Comment> comments,
        Discipline discipline) {

    private static final int COMMENTS = 50;

    public static RoomState unheard(UUID stream) {
        return known(stream, RoomStatus.UNKNOWN, "", null, 0);
    }

    /** What was saved of a show whose log is not read from its beginning. */
    public static RoomState known(
            UUID stream, RoomStatus status, String title, @Nullable UUID seller, int peak) {
        return new RoomState(
                stream,
                status,
                title,
                seller,
                0,
                peak,
                Lots.NONE,
                null,
                null,
                List.of(),
                Discipline.NONE);
    }

    public RoomState after(SpecificRecord record) {
        return switch (record) {
            case StreamScheduled event ->
                    show(
                            status == RoomStatus.UNKNOWN ? RoomStatus.SCHEDULED : status,
                            event.getTitle(),
                            event.getSellerId());
            case StreamStatusChanged event ->
                    show(RoomStatus.of(event.getToStatus()), event.getTitle(), event.getSellerId());
            case StreamEnded event ->
                    show(status.isOver() ? status : RoomStatus.ENDED, title, event.getSellerId());
            case ProductPinned event -> pin(Frame.Pinned.of(event));
            case StreamVideoChanged event -> see(Frame.Video.of(event));
            case AuctionScheduled event -> selling(lots.announce(Lot.announced(event)));
            case AuctionOpened event -> selling(lots.open(event));
            case BidPlaced event ->
                    selling(
                            lots.change(
                                    event.getAuctionId(),
                                    lot ->
                                            event.getSequence() > lot.sequence()
                                                    ? lot.led(event)
                                                    : lot));
            case AuctionExtended event ->
                    selling(lots.change(event.getAuctionId(), lot -> lot.extended(event)));
            case AuctionClosed event ->
                    selling(lots.change(event.getAuctionId(), lot -> lot.closed(event)));
            case AuctionCancelled event ->
                    selling(lots.change(event.getAuctionId(), lot -> lot.cancelled(event)));
            case NewStreamComment event -> said(Frame.Comment.of(event));
            case CommentRemoved event -> removed(event.getCommentId());
            case CoHostJoined event -> disciplined(discipline.joined(event.getUserId()));
            case ViewerMuted event ->
                    restricted(restrictions().muted(event.getUserId(), new Term(event.getUntil())));
            case ViewerUnmuted event -> restricted(restrictions().unmuted(event.getUserId()));
            case ViewerBanned event ->
                    restricted(
                            restrictions().banned(event.getUserId(), new Term(event.getUntil())));
            case ViewerUnbanned event -> restricted(restrictions().unbanned(event.getUserId()));
            case ViewerCountUpdated event -> watched(event.getViewers(), event.getPeak());
            default -> this;
        };
    }

    /** What was decided before the part of the log that is read. */
    public RoomState knowing(Restrictions kept) {
        return restricted(kept);
    }

    public Restrictions restrictions() {
        return discipline.restrictions();
    }

    /** The seller, and who stands beside them. */
    public boolean isHost(UUID person) {
        return person.equals(sellerId) || discipline.coHosts().contains(person);
    }

    private RoomState show(RoomStatus next, String name, UUID seller) {
        return new RoomState(
                streamId,
                next,
                name,
                seller,
                viewers,
                peak,
                lots,
                pinned,
                video,
                comments,
                discipline);
    }

    private RoomState pin(Frame.Pinned product) {
        return new RoomState(
                streamId,
                status,
                title,
                sellerId,
                viewers,
                peak,
                lots,
                product,
                video,
                comments,
                discipline);
    }

    private RoomState see(Frame.Video now) {
        return new RoomState(
                streamId,
                status,
                title,
                sellerId,
                viewers,
                peak,
                lots,
                pinned,
                now,
                comments,
                discipline);
    }

    private RoomState selling(Lots next) {
        return new RoomState(
                streamId,
                status,
                title,
                sellerId,
                viewers,
                peak,
                next,
                pinned,
                video,
                comments,
                discipline);
    }

    private RoomState said(Frame.Comment comment) {
        var next = new ArrayList<>(comments);
        next.add(comment);
        return saying(next.subList(Math.max(0, next.size() - COMMENTS), next.size()));
    }

    private RoomState removed(UUID comment) {
        return saying(comments.stream().filter(said -> !said.commentId().equals(comment)).toList());
    }

    private RoomState saying(List<Frame.Comment> next) {
        return new RoomState(
                streamId,
                status,
                title,
                sellerId,
                viewers,
                peak,
                lots,
                pinned,
                video,
                List.copyOf(next),
                discipline);
    }

    private RoomState restricted(Restrictions next) {
        return disciplined(discipline.restricting(next));
    }

    private RoomState disciplined(Discipline next) {
        return new RoomState(
                streamId, status, title, sellerId, viewers, peak, lots, pinned, video, comments,
                next);
    }

    private RoomState watched(int now, int most) {
        return new RoomState(
                streamId,
                status,
                title,
                sellerId,
                now,
                Math.max(peak, most),
                lots,
                pinned,
                video,
                comments,
                discipline);
    }
}
