package live.blytz.chat;

import static live.blytz.chat.Shows.bid;
import static live.blytz.chat.Shows.moved;
import static live.blytz.chat.Shows.opened;
import static live.blytz.chat.Shows.seen;
import static live.blytz.chat.Shows.sold;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import live.blytz.chat.room.RoomStatus;
import live.blytz.engines.TestEngines;
import live.blytz.events.Money;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.notification.NotificationCreated;
import live.blytz.events.wallet.GiftPaid;
import live.blytz.platform.event.DeadLetters;
import live.blytz.platform.id.Ids;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Instances.Closing.class)
class WatchingIT {

    private static final Instances.Instance ONE = Instances.one();
    private static final Instances.Instance ANOTHER = Instances.another();
    private static final Stage STAGE = new Stage();

    private final UUID user = UUID.randomUUID();
    private final UUID auction = Ids.next();

    @AfterAll
    static void done() {
        STAGE.close();
    }

    @Test
    void showsEveryBidInOrderWithTheSameNumbersOnEveryInstance() {
        var stream = STAGE.liveShow(ONE, ANOTHER);
        try (var here = Client.in(ONE, stream, user);
                var there = Client.in(ANOTHER, stream, UUID.randomUUID())) {
            here.await("snapshot");
            there.await("snapshot");

            tell(opened(auction, stream));
            LongStream.rangeClosed(1, 200).forEach(n -> tell(bid(auction, stream, n)));
            tell(sold(auction, stream, 210_00));

            here.await("auction_closed");
            there.await("auction_closed");
            assertThat(sequences(here))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
            assertThat(here.numbers()).isSorted().doesNotHaveDuplicates();
            assertThat(there.numbers()).isEqualTo(here.numbers());
            var last = here.all("bid_placed").getLast();
            assertThat(last.at("/data/amount/amount").asString()).isEqualTo("210.00");
            assertThat(last.at("/data/is_auto").isBoolean()).isTrue();
        }
    }

    @Test
    void hearsWhenThePictureComesAndGoes() {
        var stream = STAGE.liveShow(ONE);
        try (var viewer = Client.in(ONE, stream, user)) {
            viewer.await("snapshot");

            tell(seen(stream, "on_air", "rtmp", null));
            tell(seen(stream, "interrupted", null, "publisher_left"));

            viewer.await(
                    "video_changed",
                    frame -> frame.at("/data/state").asString().equals("interrupted"));
            var on = viewer.all("video_changed").getFirst();
            assertThat(on.at("/data/stream_id").asString()).isEqualTo(stream.toString());
            assertThat(on.at("/data/source").asString()).isEqualTo("rtmp");
            assertThat(on.path("seq").isNumber()).isTrue();
        }
        try (var late = Client.in(ONE, stream, UUID.randomUUID())) {
            assertThat(late.await("snapshot").at("/data/video/detail").asString())
                    .isEqualTo("publisher_left");
        }
    }

    @Test
    void missesNothingWhenTheConnectionIsLostAgainAndAgain() throws InterruptedException {
        var stream = STAGE.liveShow(ONE, ANOTHER);
        tell(opened(auction, stream));
        var bids =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        LongStream.rangeClosed(1, 300)
                                                .forEach(
                                                        n -> {
                                                            tell(bid(auction, stream, n));
                                                            Patience.sleep(Duration.ofMillis(3));
                                                        }));
        var seen = new ArrayList<Long>();
        var lastSeq = 0L;
        try (var first = Client.in(ONE, stream, user)) {
            lastSeq = first.await("snapshot").path("seq").asLong();
            var from = first.await("bid_placed").at("/data/sequence").asLong();
            LongStream.range(1, from).forEach(seen::add);
        }
        for (var drop = 0; seen.isEmpty() || seen.getLast() < 300; drop++) {
            var where = drop % 2 == 0 ? ANOTHER : ONE;
            try (var back = Client.back(where, stream, user, lastSeq)) {
                back.await("bid_placed");
                Patience.sleep(Duration.ofMillis(40));
                assertThat(back.all("snapshot")).isEmpty();
                seen.addAll(sequences(back).stream().filter(n -> !seen.contains(n)).toList());
                lastSeq = back.numbers().getLast();
            }
        }
        bids.join();
        assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void showsAnEventThatWasToldTwiceOnce() {
        var stream = STAGE.liveShow(ONE);
        var twice = Ids.next();
        try (var viewer = Client.in(ONE, stream, user)) {
            viewer.await("snapshot");
            tell(opened(auction, stream));
            STAGE.probe().tell(twice, "auction", auction, bid(auction, stream, 1));
            STAGE.probe().tell(twice, "auction", auction, bid(auction, stream, 1));
            tell(bid(auction, stream, 2));

            viewer.await("bid_placed", frame -> frame.at("/data/sequence").asLong() == 2);
            assertThat(sequences(viewer)).containsExactly(1L, 2L);
        }
    }

    @Test
    void keepsIdAndTimeOfWhatItForwards() {
        var stream = STAGE.liveShow(ONE);
        var id = tell(bid(auction, stream, 1));

        var told =
                STAGE.probe().awaitTold(BidPlaced.class, bid -> bid.getAuctionId().equals(auction));
        assertThat(told.envelope().id()).isEqualTo(id);
        assertThat(told.envelope().source()).isEqualTo("event-probe");
        assertThat(told.envelope().key()).isEqualTo(stream.toString());
    }

    @Test
    void goesOnAfterRubbishOnATopic() {
        var stream = STAGE.liveShow(ONE);
        STAGE.probe()
                .tellRaw("auction", auction.toString(), new byte[] {1, 2, 3}, new RecordHeaders());
        try (var viewer = Client.in(ONE, stream, user)) {
            tell(opened(auction, stream));
            viewer.await("auction_opened");
        }
        assertThat(new DeadLetters(TestEngines.kafka()).list("auction.chat-service.dlt"))
                .anySatisfy(
                        letter -> {
                            assertThat(letter.key()).isEqualTo(auction.toString());
                            assertThat(letter.topic()).isEqualTo("auction");
                            assertThat(letter.reason()).contains("ce_type");
                        });
    }

    @Test
    void showsAGift() {
        var stream = STAGE.liveShow(ONE);
        try (var viewer = Client.in(ONE, stream, user)) {
            viewer.await("snapshot");
            STAGE.probe()
                    .tell(
                            "wallet",
                            user,
                            new GiftPaid(
                                    Ids.next(),
                                    stream,
                                    user,
                                    "Maria",
                                    Shows.SELLER,
                                    "rose",
                                    3,
                                    new Money(300L, "USD"),
                                    Instant.now()));
            var gift = viewer.await("gift_sent");
            assertThat(gift.at("/data/amount/amount").asString()).isEqualTo("3.00");
            assertThat(gift.path("seq").isIntegralNumber()).isTrue();
        }
    }

    @Test
    void bringsNotificationsToAllSocketsOfThePersonAndToNobodyElse() {
        var stream = STAGE.liveShow(ONE, ANOTHER);
        try (var room = Client.in(ONE, stream, user);
                var inbox = Client.open(ANOTHER, "/inbox", Client.bearer(user));
                var stranger = Client.in(ONE, stream, UUID.randomUUID())) {
            room.await("snapshot");
            stranger.await("snapshot");
            inbox.say("ping", "{}").await("pong");
            Patience.until(() -> told(user, room, inbox));
            assertThat(stranger.all("notification")).isEmpty();
        }
    }

    /** The topic may be new: instances that have just found it begin at its end. */
    private static boolean told(UUID user, Client... sockets) {
        STAGE.probe()
                .tell(
                        "notification",
                        user,
                        NotificationCreated.newBuilder()
                                .setNotificationId(Ids.next())
                                .setUserId(user)
                                .setCategory("outbid")
                                .setTitle("You were outbid")
                                .setBody("A watch")
                                .setUnread(1)
                                .setOccurredAt(Instant.now())
                                .build());
        Patience.sleep(Duration.ofMillis(300));
        for (var socket : sockets) {
            if (socket.all("notification").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void endsAFewSecondsAfterTheShow() {
        var stream = STAGE.liveShow(ONE);
        try (var viewer = Client.in(ONE, stream, user)) {
            viewer.await("snapshot");
            STAGE.probe().tell("stream", stream, moved(stream, "live", "ending"));
            STAGE.probe().tell("stream", stream, moved(stream, "ending", "ended"));

            viewer.await("status_changed", frame -> to(frame).equals("ended"));
            assertThat(viewer.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void knowsItsRoomsAgainAfterARestart() {
        var stream = STAGE.liveShow(ONE);
        tell(opened(auction, stream));
        tell(bid(auction, stream, 1));
        Patience.sleep(Duration.ofSeconds(3)); // what is remembered is written meanwhile
        tell(bid(auction, stream, 2));

        var fresh = Instances.start();
        try (var viewer = Client.in(fresh, stream, user)) {
            Stage.await(fresh, stream, RoomStatus.LIVE);
            var snapshot = viewer.await("snapshot");
            assertThat(snapshot.at("/data/auction/total_bids").asLong()).isEqualTo(2);
        } finally {
            fresh.context().close();
        }
    }

    @Test
    void sendsViewersOnOneAfterTheOtherWhenAnInstanceEnds() {
        var stream = STAGE.liveShow(ONE);
        var leaving = Instances.start();
        Stage.await(leaving, stream, RoomStatus.LIVE);
        try (var first = Client.in(leaving, stream, Ids.next());
                var second = Client.in(leaving, stream, Ids.next())) {
            first.await("snapshot");
            second.await("snapshot");

            leaving.context().close();

            assertThat(first.closeCode()).isEqualTo(1001);
            assertThat(second.closeCode()).isEqualTo(1001);
            assertThat(Duration.between(first.closedAt(), second.closedAt()).abs())
                    .isGreaterThan(Duration.ofMillis(200));
        }
    }

    private static UUID tell(SpecificRecord event) {
        return STAGE.probe().tell("auction", event.get(0), event);
    }

    private static List<Long> sequences(Client viewer) {
        return viewer.all("bid_placed").stream()
                .map(frame -> frame.at("/data/sequence").asLong())
                .toList();
    }

    private static String to(JsonNode frame) {
        return frame.at("/data/to").asString();
    }
}
