package live.blytz.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The lots of a show, the last opened first. Immutable; a show keeps its last 200. */
record Lots(List<Lot> all) {

    static final Lots NONE = new Lots(List.of());

    private static final int KEPT = 200;

    Lots after(SpecificRecord record) {
        return switch (record) {
            case AuctionScheduled event -> announce(Lot.announced(event));
            case AuctionOpened event -> open(event);
            case BidPlaced event -> change(event.getAuctionId(), lot -> ledOnce(lot, event));
            case AuctionExtended event ->
                    change(event.getAuctionId(), lot -> lot.endingAt(event.getEndsAt()));
            case FairWarningGiven event ->
                    change(event.getAuctionId(), lot -> lot.endingAt(event.getEndsAt()));
            case AuctionClosed event -> change(event.getAuctionId(), lot -> lot.closed(event));
            case AuctionCancelled event ->
                    change(event.getAuctionId(), lot -> lot.cancelled(event));
            default -> this;
        };
    }

    /** A bid of before the last one moves nothing. */
    private static Lot ledOnce(Lot lot, BidPlaced bid) {
        return bid.getSequence() > lot.sequence() ? lot.led(bid) : lot;
    }

    private Lots announce(Lot lot) {
        return find(lot.auctionId()) == null ? put(all.size(), lot) : this;
    }

    private Lots open(AuctionOpened event) {
        var known = find(event.getAuctionId());
        return without(event.getAuctionId()).put(0, Lot.opened(event, known));
    }

    private Lots change(UUID auction, UnaryOperator<Lot> move) {
        return new Lots(
                all.stream()
                        .map(lot -> lot.auctionId().equals(auction) ? move.apply(lot) : lot)
                        .toList());
    }

    /** The lot under the hammer; when there is none, the last that was. */
    @Nullable Lot current() {
        return all.stream()
                .filter(Lot::isLive)
                .findFirst()
                .or(() -> all.stream().filter(lot -> lot.endsAt() != null).findFirst())
                .orElse(null);
    }

    private @Nullable Lot find(UUID auction) {
        return all.stream().filter(lot -> lot.auctionId().equals(auction)).findAny().orElse(null);
    }

    private Lots without(UUID auction) {
        return new Lots(all.stream().filter(lot -> !lot.auctionId().equals(auction)).toList());
    }

    private Lots put(int place, Lot lot) {
        var next = new ArrayList<>(all);
        next.add(place, lot);
        return new Lots(List.copyOf(next.subList(0, Math.min(KEPT, next.size()))));
    }
}
