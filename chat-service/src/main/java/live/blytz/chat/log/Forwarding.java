package live.blytz.chat.log;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.events.room.GiftReceived;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import live.blytz.events.wallet.GiftPaid;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Which records of other topics belong into which room. */
final class Forwarding {

    static final Set<String> TOPICS = Set.of("stream", "auction", "wallet");

    private Forwarding() {}

    /** The room whose viewers see it; empty for what nobody watches, like a lot without a show. */
    static Optional<UUID> room(SpecificRecord record) {
        return Optional.ofNullable(stream(record));
    }

    private static @Nullable UUID stream(SpecificRecord record) {
        return switch (record) {
            case StreamScheduled event -> event.getStreamId();
            case StreamStatusChanged event -> event.getStreamId();
            case StreamEnded event -> event.getStreamId();
            case CoHostJoined event -> event.getStreamId();
            case ProductPinned event -> event.getStreamId();
            case StreamVideoChanged event -> event.getStreamId();
            case AuctionScheduled event -> event.getStreamId();
            case AuctionOpened event -> event.getStreamId();
            case BidPlaced event -> event.getStreamId();
            case AuctionExtended event -> event.getStreamId();
            case FairWarningGiven event -> event.getStreamId();
            case AuctionClosed event -> event.getStreamId();
            case AuctionCancelled event -> event.getStreamId();
            case GiftPaid event -> event.getStreamId();
            default -> null;
        };
    }

    /** What the room is told instead of it: the gift itself, without where its money went. */
    static Optional<GiftReceived> retold(SpecificRecord record) {
        return record instanceof GiftPaid gift
                ? Optional.of(
                        new GiftReceived(
                                gift.getStreamId(),
                                gift.getGiftId(),
                                gift.getSenderId(),
                                gift.getSenderName(),
                                gift.getGift(),
                                gift.getQuantity(),
                                gift.getAmount(),
                                gift.getOccurredAt()))
                : Optional.empty();
    }

    static final Set<String> TYPES =
            Set.of(
                    StreamScheduled.class.getName(),
                    StreamStatusChanged.class.getName(),
                    StreamEnded.class.getName(),
                    CoHostJoined.class.getName(),
                    ProductPinned.class.getName(),
                    StreamVideoChanged.class.getName(),
                    AuctionScheduled.class.getName(),
                    AuctionOpened.class.getName(),
                    BidPlaced.class.getName(),
                    AuctionExtended.class.getName(),
                    FairWarningGiven.class.getName(),
                    AuctionClosed.class.getName(),
                    AuctionCancelled.class.getName(),
                    GiftPaid.class.getName());
}
