package live.blytz.analytics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.events.Money;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.order.OrderItem;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ReactionsCounted;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerPresenceChanged;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.wallet.GiftPaid;
import live.blytz.events.wallet.SellerFundsHeld;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A small show as the house tells it. Everything is told twice. */
final class Show {

    final UUID stream = Ids.next();
    final UUID seller;
    final Instant start;
    private final Map<UUID, Told> told = new LinkedHashMap<>();

    private record Told(String topic, UUID key, SpecificRecord event) {}

    Show(UUID seller, Instant start) {
        this.seller = seller;
        this.start = start;
        tell(
                "stream",
                stream,
                new StreamScheduled(
                        stream, seller, "Friday finds", null, start, null, "room", start));
        tell(
                "stream",
                stream,
                new StreamStatusChanged(
                        stream, seller, "Friday finds", "pre_live", "live", null, start));
    }

    Show comes(UUID user, int second) {
        return tell("room", stream, new ViewerPresenceChanged(stream, user, true, at(second)));
    }

    Show goes(UUID user, int second) {
        return tell("room", stream, new ViewerPresenceChanged(stream, user, false, at(second)));
    }

    Show watched(int viewers, int peak, int second) {
        return tell("room", stream, new ViewerCountUpdated(stream, viewers, peak, at(second)));
    }

    Show says(UUID user, int second) {
        return tell(
                "room",
                stream,
                new NewStreamComment(stream, Ids.next(), user, "Ana", "hi", at(second)));
    }

    Show loves(int hearts, int second) {
        return tell(
                "room", stream, new ReactionsCounted(stream, Map.of("heart", hearts), at(second)));
    }

    Show gives(UUID user, int cents, int second) {
        return tell(
                "wallet",
                seller,
                new GiftPaid(
                        Ids.next(),
                        stream,
                        user,
                        "Ana",
                        seller,
                        "rose",
                        1,
                        usd(cents),
                        at(second)));
    }

    UUID lot(int second) {
        var auction = Ids.next();
        tell(
                "auction",
                auction,
                new AuctionScheduled(
                        auction,
                        stream,
                        Ids.next(),
                        seller,
                        "Lot",
                        null,
                        usd(100),
                        null,
                        null,
                        at(second)));
        return auction;
    }

    Show bids(UUID auction, UUID user, int cents, int second) {
        return tell(
                "auction",
                auction,
                new BidPlaced(
                        auction,
                        stream,
                        Ids.next(),
                        user,
                        "A***a",
                        usd(cents),
                        (long) second,
                        false,
                        null,
                        1L,
                        usd(cents + 100),
                        true,
                        at(second + 60),
                        at(second)));
    }

    Show sold(UUID auction, UUID winner, int cents, int second) {
        return tell(
                "auction",
                auction,
                new AuctionClosed(
                        auction,
                        stream,
                        Ids.next(),
                        seller,
                        "Lot",
                        AuctionOutcome.SOLD,
                        winner,
                        "Ana",
                        Ids.next(),
                        usd(cents),
                        1L,
                        1L,
                        at(second),
                        at(second)));
    }

    Show unsold(UUID auction, int second) {
        return tell(
                "auction",
                auction,
                new AuctionClosed(
                        auction,
                        stream,
                        Ids.next(),
                        seller,
                        "Lot",
                        AuctionOutcome.UNSOLD,
                        null,
                        null,
                        null,
                        null,
                        0L,
                        0L,
                        at(second),
                        at(second)));
    }

    UUID ordered(@Nullable UUID auction, UUID buyer, int cents, int second) {
        var order = Ids.next();
        tell(
                "order",
                order,
                new OrderPlaced(
                        order,
                        auction,
                        stream,
                        seller,
                        buyer,
                        List.of(new OrderItem(Ids.next(), "Lot", 1, usd(cents))),
                        usd(cents),
                        usd(500),
                        usd(0),
                        usd(cents + 500),
                        at(second + 600),
                        at(second)));
        return order;
    }

    Show paid(UUID order, UUID buyer, int cents, int second) {
        tell(
                "order",
                order,
                new OrderPaid(
                        order, seller, buyer, Ids.next(), "Lot", usd(cents + 500), at(second)));
        return tell(
                "wallet",
                seller,
                new SellerFundsHeld(
                        seller, order, usd(cents * 9 / 10), usd(cents / 10), at(second)));
    }

    Show ended(int second) {
        return tell(
                "stream",
                stream,
                new StreamEnded(stream, seller, start, at(second), 0, at(second)));
    }

    void tellAllTwice(EventProbe probe) {
        for (var i = 0; i < 2; i++) {
            told.forEach((id, each) -> probe.tell(id, each.topic(), each.key(), each.event()));
        }
    }

    Instant at(int second) {
        return start.plusSeconds(second);
    }

    private Show tell(String topic, UUID key, SpecificRecord event) {
        told.put(Ids.next(), new Told(topic, key, event));
        return this;
    }

    private static Money usd(int cents) {
        return new Money((long) cents, "USD");
    }
}
