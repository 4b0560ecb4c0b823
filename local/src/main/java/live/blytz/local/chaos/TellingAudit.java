package live.blytz.local.chaos;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.local.evening.Books;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Told;

/** I6: what was committed is in Kafka. */
record TellingAudit(Library books, Scope scope, Set<UUID> orders, Told told) {

    private record Count(String what, long committed, long inKafka) {}

    Finding finding() {
        var counts =
                List.of(
                        count(
                                "bids",
                                books.auction(),
                                "select count(*) from bid where auction_id",
                                "auction:BidPlaced:auction_id",
                                scope.lots()),
                        count(
                                "closes",
                                books.auction(),
                                "select count(*) from auction where closed_at is not null and id",
                                "auction:AuctionClosed:auction_id",
                                scope.lots()),
                        count(
                                "orders",
                                books.order(),
                                "select count(*) from orders where id",
                                "order:OrderPlaced:order_id",
                                orders),
                        count(
                                "paid",
                                books.order(),
                                "select count(*) from orders where paid_at is not null and id",
                                "order:OrderPaid:order_id",
                                orders),
                        count(
                                "payments",
                                books.payment(),
                                "select count(*) from payment where status in ('completed',"
                                        + " 'refunded') and order_id",
                                "payment:PaymentCompleted:order_id",
                                orders),
                        count(
                                "gifts",
                                books.payment(),
                                "select count(*) from payment where status in ('completed',"
                                        + " 'refunded') and gift_id",
                                "wallet:GiftPaid:gift_id",
                                scope.gifts()),
                        count(
                                "gifts shown",
                                books.payment(),
                                "select count(*) from payment where status in ('completed',"
                                        + " 'refunded') and gift_id",
                                "room:GiftReceived:gift_id",
                                scope.gifts()),
                        count(
                                "deliveries",
                                books.order(),
                                "select count(*) from orders where delivered_at is not null and id",
                                "delivery:DeliveryCompleted:order_id",
                                scope.shipped()));
        var differing = counts.stream().filter(c -> c.committed() != c.inKafka()).toList();
        return new Finding(
                "I6",
                "events committed are events in Kafka",
                differing.isEmpty(),
                differing.isEmpty()
                        ? "%d committed and told"
                                .formatted(counts.stream().mapToLong(Count::committed).sum())
                        : differing.toString());
    }

    /**
     * @param event topic, type and field
     */
    private Count count(String what, Books in, String sql, String event, Set<UUID> ids) {
        var parts = event.split(":");
        return new Count(
                what,
                in.number(sql + Scope.ANY, Scope.list(ids)),
                told.distinct(parts[0], parts[1], parts[2], ids));
    }
}
