package live.blytz.auction.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.events.Money;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.payment.PaymentMethodRemoved;
import live.blytz.events.payment.PaymentMethodSaved;
import live.blytz.events.product.ProductChanged;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

class EventsIT extends AuctionIT {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void tellTheWholeStoryInOrder() {
        var auction = open(2);
        bid(auction, alice, "10.00");
        say(
                auction,
                bob,
                "{\"amount\":%s,\"max_amount\":%s}".formatted(usd("12.00"), usd("30.00")),
                null);
        bid(auction, alice, "20.00");
        awaitStatus(auction, "sold");

        try (var probe = EventProbe.on("auction")) {
            probe.await(AuctionClosed.class, each -> each.getAuctionId().equals(auction));
            var story =
                    probe.awaitTold(SpecificRecord.class, _ -> true, 1).stream()
                            .filter(each -> each.envelope().key().equals(auction.toString()))
                            .map(each -> (SpecificRecord) each.event())
                            .toList();
            assertThat(story)
                    .extracting(each -> each.getClass().getSimpleName())
                    .containsExactly(
                            "AuctionScheduled",
                            "AuctionOpened",
                            "BidPlaced",
                            "BidPlaced",
                            "BidPlaced",
                            "BidPlaced",
                            "AuctionClosed");
            assertThat(story.getFirst()).isInstanceOf(AuctionScheduled.class);
            assertThat(((AuctionOpened) story.get(1)).getLowestAcceptable())
                    .isEqualTo(new Money(1000L, "USD"));
            var bids =
                    story.stream()
                            .filter(BidPlaced.class::isInstance)
                            .map(BidPlaced.class::cast)
                            .toList();
            assertThat(bids).extracting(BidPlaced::getSequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(bids)
                    .extracting(each -> each.getAmount().getMinor())
                    .containsExactly(1000L, 1200L, 2000L, 2100L);
            assertThat(bids)
                    .extracting(BidPlaced::getIsAuto)
                    .containsExactly(false, false, false, true);
            assertThat(bids)
                    .extracting(BidPlaced::getOutbidBidderId)
                    .containsExactly(null, alice, null, alice);
        }
    }

    @Test
    void makeAProductKnown() {
        var product = Ids.next();
        try (var probe = EventProbe.on("product")) {
            probe.tell("product", product, changed(product, "New", 2));
            probe.tell("product", product, changed(product, "Old", 1));
        }

        eventually(
                () ->
                        assertThat(
                                        post(
                                                "/api/v1/auctions",
                                                "{\"product_id\":\"%s\"}".formatted(product),
                                                seller,
                                                "seller"))
                                .hasStatus(201)
                                .bodyJson()
                                .extractingPath("$.title")
                                .isEqualTo("New"));
    }

    @Test
    void giveAndTakeTheRightToBid() {
        var carol = Ids.next();
        var auction = open(600);
        try (var probe = EventProbe.on("user")) {
            probe.tell("payment", carol, saved(carol));
            probe.tell("user", carol, registered(carol));
            eventually(() -> assertThat(bid(auction, carol, "10.00")).hasStatus(201));

            probe.tell("user", carol, new UserBanned(carol, "spam", NOW));
            eventually(() -> assertMissing(auction, carol, "good_standing"));

            probe.tell("user", carol, new UserReinstated(carol, NOW));
            probe.tell("payment", carol, new PaymentMethodRemoved(Ids.next(), carol, false, NOW));
            eventually(() -> assertMissing(auction, carol, "payment_method"));

            probe.tell("user", carol, profile(carol));
            probe.tell("payment", carol, saved(carol));
            eventually(() -> assertThat(bid(auction, carol, "20.00")).hasStatus(201));
        }
        assertThat(
                        AuctionIT.<String>read(
                                get("/api/v1/auctions/" + auction), "$.current_bidder_name"))
                .isEqualTo("C***l");
    }

    @Test
    void takeTheUnopenedLotsOfAShowWithIt() {
        var stream = stream();
        var lot = auction("\"stream_id\":\"%s\"".formatted(stream));
        post(
                "/api/v1/streams/" + stream + "/status",
                "{\"status\":\"cancelled\"}",
                seller,
                "seller");

        awaitStatus(lot, "cancelled");
        try (var probe = EventProbe.on("auction")) {
            assertThat(
                            probe.await(
                                            AuctionCancelled.class,
                                            each -> each.getAuctionId().equals(lot))
                                    .getReason())
                    .isEqualTo("stream_over");
        }
    }

    private UUID stream() {
        var answer =
                post(
                        "/api/v1/streams",
                        "{\"title\":\"Show\",\"scheduled_start\":\"2030-01-01T00:00:00Z\"}",
                        seller,
                        "seller");
        return UUID.fromString(read(answer, "$.id"));
    }

    private void assertMissing(UUID auction, UUID bidder, String what) {
        var answer = bid(auction, bidder, "99.00");
        assertThat(answer).hasStatus(403);
        assertThat(AuctionIT.<List<String>>read(answer, "$.missing")).containsExactly(what);
    }

    private static void eventually(ThrowingRunnable claim) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(claim);
    }

    private static PaymentMethodSaved saved(UUID user) {
        return new PaymentMethodSaved(Ids.next(), user, "visa", "4242", true, NOW);
    }

    private static UserRegistered registered(UUID user) {
        return UserRegistered.newBuilder()
                .setUserId(user)
                .setEmail("carol@blytz.test")
                .setFirstName("Carol")
                .setLastName("Cruz")
                .setRoles(List.of("buyer"))
                .setOccurredAt(NOW)
                .build();
    }

    private static UserProfileChanged profile(UUID user) {
        return UserProfileChanged.newBuilder()
                .setUserId(user)
                .setEmail("carol@blytz.test")
                .setEmailVerified(true)
                .setFirstName("Carol")
                .setLastName("Cruz")
                .setOccurredAt(NOW)
                .build();
    }

    private ProductChanged changed(UUID product, String title, long version) {
        return ProductChanged.newBuilder()
                .setProductId(product)
                .setSellerId(seller)
                .setTitle(title)
                .setCondition("good")
                .setStatus("active")
                .setStartingPrice(new Money(1000L, "USD"))
                .setReservePrice(new Money(2000L, "USD"))
                .setBuyNowPrice(new Money(9000L, "USD"))
                .setVersion(version)
                .setOccurredAt(NOW)
                .build();
    }
}
