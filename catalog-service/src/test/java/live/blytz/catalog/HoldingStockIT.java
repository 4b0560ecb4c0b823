package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderItem;
import live.blytz.events.order.StockRequested;
import live.blytz.events.product.ProductChanged;
import live.blytz.events.product.StockRefused;
import live.blytz.events.product.StockReleased;
import live.blytz.events.product.StockReserved;
import live.blytz.events.user.UserBanned;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingStockIT extends CatalogIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    @Test
    void givesTheLastUnitToOneOfAHundred() {
        var product = published(product("One of a kind", 1));
        var orders = Stream.generate(Ids::next).limit(100).toList();
        try (var probe = EventProbe.on("product")) {
            orders.forEach(order -> probe.tell("order", order, request(order, product, 1)));

            var refused =
                    probe.awaitTold(
                            StockRefused.class, each -> each.getProductId().equals(product), 99);
            var reserved =
                    probe.awaitTold(
                            StockReserved.class, each -> each.getProductId().equals(product), 1);

            assertThat(refused).hasSize(99);
            assertThat(reserved).hasSize(1);
            assertThat(stock(product)).isZero();
            assertThat(status(product)).isEqualTo("sold");
        }
    }

    @Test
    void answersARepeatedRequestOnce() {
        var product = published(product("Pair", 2));
        var order = Ids.next();
        var event = Ids.next();
        try (var probe = EventProbe.on("product")) {
            probe.tell(event, "order", order, request(order, product, 1));
            probe.tell(event, "order", order, request(order, product, 1));
            probe.tell("order", order, request(order, product, 1));
            probe.await(StockReserved.class, each -> each.getOrderId().equals(order));

            assertThat(
                            probe.within(
                                    A_WHILE,
                                    StockReserved.class,
                                    each -> each.getOrderId().equals(order)))
                    .hasSize(1);
            assertThat(stock(product)).isEqualTo(1);
        }
    }

    @Test
    void givesBackOnceWhatACancelledOrderHeld() {
        var product = published(product("Returning", 1));
        var order = Ids.next();
        try (var probe = EventProbe.on("product")) {
            probe.tell("order", order, request(order, product, 1));
            probe.tell("order", order, cancelled(order, null, product));
            probe.tell("order", order, cancelled(order, null, product));

            probe.await(StockReleased.class, each -> each.getOrderId().equals(order));
            var released =
                    probe.within(
                            A_WHILE, StockReleased.class, each -> each.getOrderId().equals(order));

            assertThat(released)
                    .singleElement()
                    .extracting(StockReleased::getRemaining)
                    .isEqualTo(1);
            assertThat(status(product)).isEqualTo("active");
        }
    }

    @Test
    void ignoresTheEndOfAnOrderThatHeldNothing() {
        var product = published(product("Untouched", 1));
        var order = Ids.next();
        try (var probe = EventProbe.on("product")) {
            probe.tell("order", order, cancelled(order, null, product));

            assertThat(
                            probe.within(
                                    A_WHILE,
                                    StockReleased.class,
                                    each -> each.getProductId().equals(product)))
                    .isEmpty();
            assertThat(stock(product)).isEqualTo(1);
        }
    }

    /** A replayed request comes after what was told since; another topic may be behind. */
    @Test
    void holdsNothingForAnOrderWhoseEndWasHeardFirst() {
        var product = published(product("Too late", 2));
        var order = Ids.next();
        var auction = Ids.next();
        try (var probe = EventProbe.on("product")) {
            probe.tell("order", order, cancelled(order, auction, product));
            probe.tell("order", order, request(order, product, 1));
            var next = Ids.next();
            probe.tell("order", next, request(next, product, 1));
            probe.await(StockReserved.class, each -> each.getOrderId().equals(next));
            probe.tell("auction", auction, closed(auction, product, AuctionOutcome.SOLD));

            assertThat(
                            probe.within(
                                    A_WHILE,
                                    StockReserved.class,
                                    each -> each.getOrderId().equals(order)))
                    .isEmpty();
            assertThat(stock(product)).isEqualTo(1);
        }
    }

    @Test
    void countsALotThatWasSoldOnce() {
        var product = published(product("Lot", 2));
        var auction = Ids.next();
        var event = Ids.next();
        try (var probe = EventProbe.on("product")) {
            probe.tell(event, "auction", auction, closed(auction, product, AuctionOutcome.SOLD));
            probe.tell(event, "auction", auction, closed(auction, product, AuctionOutcome.SOLD));
            probe.tell("auction", auction, closed(auction, product, AuctionOutcome.SOLD));
            var unsold = Ids.next();
            probe.tell("auction", unsold, closed(unsold, product, AuctionOutcome.UNSOLD));

            probe.awaitTold(ProductChanged.class, each -> each.getProductId().equals(product), 2);
            var changed =
                    probe.within(
                            A_WHILE,
                            ProductChanged.class,
                            each -> each.getProductId().equals(product));

            assertThat(changed).extracting(ProductChanged::getStock).containsExactly(2, 1);
        }
    }

    @Test
    void putsALotBackWhenItsWinnerDoesNotPay() {
        var product = published(product("Unpaid", 1));
        var auction = Ids.next();
        var order = Ids.next();
        try (var probe = EventProbe.on("product")) {
            probe.tell("auction", auction, closed(auction, product, AuctionOutcome.SOLD));
            probe.await(
                    ProductChanged.class,
                    each -> each.getProductId().equals(product) && each.getStatus().equals("sold"));

            probe.tell("order", order, cancelled(order, auction, product));

            var back = probe.await(StockReleased.class, each -> each.getOrderId().equals(order));
            assertThat(back.getRemaining()).isEqualTo(1);
            assertThat(status(product)).isEqualTo("active");
        }
    }

    @Test
    void tellsAProductWholeFromThePublishingOn() {
        try (var probe = EventProbe.on("product")) {
            var product = published(product("Told", 3));
            var path = "/api/v1/products/" + product;
            put(path, product("Retold", 3), "*", seller, "seller");
            delete(path, seller, "seller");

            var told =
                    probe.awaitTold(
                            ProductChanged.class, each -> each.getProductId().equals(product), 3);

            assertThat(told)
                    .extracting(each -> each.event().getStatus())
                    .containsExactly("active", "active", "cancelled");
            assertThat(told)
                    .extracting(each -> each.event().getVersion())
                    .containsExactly(1L, 2L, 3L);
            assertThat(told.get(1).event().getReservePrice().getMinor()).isEqualTo(2000);
        }
    }

    @Test
    void hidesWhatABannedSellerSells() {
        var product = published(product("Fake", 1));
        assertThat(get("/api/v1/products/" + product)).hasStatusOk();
        try (var probe = EventProbe.on("product")) {
            probe.tell("user", seller, new UserBanned(seller, "fakes", NOW));

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(get("/api/v1/products/" + product)).hasStatus(404));
            assertThat(get("/api/v1/products?seller=" + seller)).bodyText().doesNotContain("Fake");
            assertThat(post("/api/v1/products", product("Another", 1), seller, "seller"))
                    .hasStatus(403);
            var order = Ids.next();
            probe.tell("order", order, request(order, product, 1));
            probe.await(StockRefused.class, each -> each.getOrderId().equals(order));
        }
    }

    private int stock(UUID product) {
        return database.sql("select stock from product where id = ?")
                .param(product)
                .query(Integer.class)
                .single();
    }

    private String status(UUID product) {
        return database.sql("select status from product where id = ?")
                .param(product)
                .query(String.class)
                .single();
    }

    private StockRequested request(UUID order, UUID product, int quantity) {
        return new StockRequested(order, product, buyer, quantity, NOW);
    }

    private OrderCancelled cancelled(UUID order, @Nullable UUID auction, UUID product) {
        var price = Fixtures.dollars(10).wire();
        return new OrderCancelled(
                order,
                auction,
                seller,
                buyer,
                "Thing",
                List.of(new OrderItem(product, "Thing", 1, price)),
                "payment_overdue",
                NOW);
    }

    private AuctionClosed closed(UUID auction, UUID product, AuctionOutcome outcome) {
        return AuctionClosed.newBuilder()
                .setAuctionId(auction)
                .setProductId(product)
                .setSellerId(seller)
                .setTitle("Lot")
                .setOutcome(outcome)
                .setLastSequence(1)
                .setTotalBids(1)
                .setOpenedAt(NOW)
                .setOccurredAt(NOW)
                .build();
    }
}
