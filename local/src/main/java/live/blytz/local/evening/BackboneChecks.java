package live.blytz.local.evening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.local.suite.Suite;

/** I6: what was committed is in Kafka, and each effect happened exactly once. */
final class BackboneChecks {

    private final Suite suite;
    private final Books auction;
    private final Books order;
    private final Books payment;
    private final Night night;
    private final Told told;

    BackboneChecks(Suite suite, Books auction, Books order, Books payment, Night night, Told told) {
        this.suite = suite;
        this.auction = auction;
        this.order = order;
        this.payment = payment;
        this.night = night;
        this.told = told;
    }

    /** Rows of a database that must each have been told. */
    private record Count(String what, long committed, long inKafka) {}

    List<Finding> findings() {
        return List.of(told(), once());
    }

    private Finding told() {
        var counts = counts();
        var waiting = Quiet.waiting(suite);
        var committed = counts.stream().mapToLong(Count::committed).sum();
        var inKafka = counts.stream().mapToLong(Count::inKafka).sum();
        var differing = counts.stream().filter(c -> c.committed() != c.inKafka()).toList();
        return new Finding(
                "I6",
                "events committed are events in Kafka",
                differing.isEmpty() && waiting == 0,
                "%d committed, %d in Kafka, difference %d, %d waiting%s"
                        .formatted(
                                committed,
                                inKafka,
                                committed - inKafka,
                                waiting,
                                differing.isEmpty() ? "" : "; " + differing));
    }

    private List<Count> counts() {
        var auctions = night.auctions();
        var orders = night.orders();
        return List.of(
                new Count(
                        "bids",
                        each(auction, "select count(*) from bid where auction_id = ?", auctions),
                        told.distinct("auction", "BidPlaced", "auction_id", auctions)),
                new Count(
                        "closes",
                        each(
                                auction,
                                "select count(*) from auction where id = ? and closed_at is not null",
                                auctions),
                        told.distinct("auction", "AuctionClosed", "auction_id", auctions)),
                new Count(
                        "orders",
                        each(order, "select count(*) from orders where id = ?", orders),
                        told.distinct("order", "OrderPlaced", "order_id", orders)),
                new Count(
                        "paid",
                        each(
                                order,
                                "select count(*) from orders where id = ? and paid_at is not null",
                                orders),
                        told.distinct("order", "OrderPaid", "order_id", orders)),
                new Count(
                        "delivered",
                        each(
                                order,
                                "select count(*) from orders where id = ? and delivered_at is not null",
                                orders),
                        told.distinct("order", "OrderDelivered", "order_id", orders)),
                new Count(
                        "payments",
                        each(
                                payment,
                                "select count(*) from payment where order_id = ? and status = 'completed'",
                                orders),
                        told.distinct("payment", "PaymentCompleted", "order_id", orders)),
                new Count(
                        "released",
                        each(
                                payment,
                                """
                                select count(*) from ledger_transaction
                                where order_id = ? and kind = 'release'
                                """,
                                orders),
                        told.distinct("wallet", "SellerFundsReleased", "order_id", orders)));
    }

    /** One order a sale, one delivery and one rider's fee an order, and nothing set aside. */
    private Finding once() {
        var wrong = new ArrayList<String>();
        for (var sale : night.sales().stream().filter(Show.Sale::sold).toList()) {
            if (order.number("select count(*) from orders where auction_id = ?", sale.auction())
                    != 1) {
                wrong.add("orders of auction " + sale.auction());
            }
        }
        for (var each : night.orders()) {
            if (told.distinct("delivery", "DeliveryCompleted", "order_id", Set.of(each)) != 1) {
                wrong.add("deliveries of order " + each);
            }
            if (payment.number(
                            """
                            select count(*) from ledger_transaction
                            where order_id = ? and kind = 'rider_earning'
                            """,
                            each)
                    != 1) {
                wrong.add("rider's fee of order " + each);
            }
        }
        told.deadLetters().forEach(letter -> wrong.add(letter.topic() + " " + letter.shortType()));
        return new Finding(
                "I6",
                "every effect exactly once, no dead letters",
                wrong.isEmpty(),
                wrong.isEmpty()
                        ? "%d orders, %d deliveries, %d fees, 0 dead letters"
                                .formatted(
                                        night.orders().size(),
                                        night.orders().size(),
                                        night.orders().size())
                        : wrong.toString());
    }

    private static long each(Books books, String count, Set<UUID> ids) {
        return ids.stream().mapToLong(id -> books.number(count, id)).sum();
    }
}
