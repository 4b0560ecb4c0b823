package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import live.blytz.platform.test.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StreamsIT extends AuctionIT {

    private static final String LATER = "2030-01-01T00:00:00Z";

    @Test
    void showTheirKeyToTheirOwnerOnly() {
        var created = announce(LATER);
        var path = path(created);

        assertThat(created).hasStatus(201).headers().containsHeaders("Location", "ETag");
        assertThat(AuctionIT.<String>read(created, "$.stream_key")).startsWith("sk_");
        assertThat(get(path)).hasStatusOk().bodyText().doesNotContain("stream_key");
        assertThat(get(path, bob, "seller")).bodyText().doesNotContain("sk_");
        var rotated = post(path + "/stream-key", "", seller, "seller");
        assertThat(AuctionIT.<String>read(rotated, "$.stream_key"))
                .startsWith("sk_")
                .isNotEqualTo(AuctionIT.<String>read(created, "$.stream_key"));
    }

    @Test
    void areNotCalledUnmodifiedWhenOnlyTheirAudienceMoved() {
        var path = path(announce(LATER));
        var before = tag(get(path));
        database.sql("update stream set max_viewers = 7 where id = ?").param(id(path)).update();

        assertThat(tag(get(path))).isNotEqualTo(before);
        assertThat(put(path, body("Two", LATER), before, seller, "seller")).hasStatusOk();
    }

    @Test
    void liveTheirLifeAndTellIt() {
        var path = path(announce(LATER));

        move(path, "pre_live", 200);
        move(path, "ended", 409);
        move(path, "live", 200);
        move(path, "pre_live", 409);
        move(path, "ending", 200);
        awaitEnd(path);
        move(path, "live", 409);
        move(path, "asleep", 422);

        try (var probe = EventProbe.on("stream")) {
            var id = id(path);
            var ended = probe.await(StreamEnded.class, each -> each.getStreamId().equals(id));
            assertThat(ended.getActualEnd()).isAfter(ended.getActualStart());
            probe.await(StreamScheduled.class, each -> each.getStreamId().equals(id));
            assertThat(
                            probe
                                    .awaitTold(
                                            StreamStatusChanged.class,
                                            each -> each.getStreamId().equals(id),
                                            4)
                                    .stream()
                                    .map(each -> each.event().getToStatus()))
                    .containsExactly("pre_live", "live", "ending", "ended");
        }
    }

    @Test
    void startAndEndInOneWord() {
        var path = path(announce(LATER));

        assertStatus(post(path + "/start", "", seller, "seller"), "live");
        assertStatus(post(path + "/end", "", seller, "seller"), "ended");
        assertThat(post(path + "/start", "", seller, "seller")).hasStatus(409);
    }

    @Test
    void openTheirDoorsFifteenMinutesBeforeTheStart() {
        var soon = path(announce(Instant.now().plus(Duration.ofMinutes(14)).toString()));
        var late = path(announce(Instant.now().minus(Duration.ofHours(2)).toString()));
        var later = path(announce(Instant.now().plus(Duration.ofMinutes(16)).toString()));

        Awaitility.await().untilAsserted(() -> assertStatus(get(soon), "pre_live"));
        Awaitility.await().untilAsserted(() -> assertStatus(get(late), "pre_live"));
        assertStatus(get(later), "scheduled");
    }

    @Test
    void areAsTheirSellerWishesWhenTheTimetableWasFaster() {
        var path = path(announce(Instant.now().plusSeconds(60).toString()));
        Awaitility.await().untilAsserted(() -> assertStatus(get(path), "pre_live"));
        var version = tag(get(path));

        move(path, "pre_live", 200);

        assertThat(tag(get(path)).split("-", 2)[0]).isEqualTo(version.split("-", 2)[0]);
        move(path, "live", 200);
        move(path, "live", 409);
    }

    @Test
    void belongToTheirSeller() {
        var path = path(announce(LATER));

        assertThat(post(path + "/start", "", alice, "seller")).hasStatus(404);
        assertThat(post(path + "/start", "", alice, "buyer")).hasStatus(403);
        assertThat(put(path, body("Mine", LATER), "*", alice, "seller")).hasStatus(404);
        assertThat(post("/api/v1/streams", body("No", LATER), alice, "buyer")).hasStatus(403);
        assertThat(get("/api/v1/streams/" + Ids.next())).hasStatus(404);
    }

    @Test
    void areEditedWithTheirVersion() {
        var created = announce(LATER);
        var path = path(created);

        assertThat(put(path, body("Two", LATER), tag(created), seller, "seller"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Two");
        assertThat(put(path, body("Three", LATER), tag(created), seller, "seller")).hasStatus(412);
        assertThat(put(path, body("Three", LATER), null, seller, "seller")).hasStatus(428);
        assertThat(put(path, body("", LATER), "*", seller, "seller")).hasStatus(422);
        post(path + "/start", "", seller, "seller");
        assertThat(put(path, body("Late", LATER), "*", seller, "seller")).hasStatus(409);
    }

    @Test
    void areCancelledByDeleting() {
        var path = path(announce(LATER));

        var deleted =
                http.delete()
                        .uri(path)
                        .header("Authorization", TestTokens.bearer(seller, "seller"))
                        .exchange();

        assertThat(deleted).hasStatus(204);
        assertStatus(get(path), "cancelled");
    }

    @Test
    void listInPages() {
        var first = id(path(announce(LATER)));
        var second = id(path(announce(LATER)));
        var list = "/api/v1/streams?status=scheduled&limit=1&seller=" + seller;

        var page = get(list);
        var rest = get(list + "&cursor=" + AuctionIT.<String>read(page, "$.next_cursor"));

        assertThat(AuctionIT.<List<String>>read(page, "$.items[*].id"))
                .containsExactly(second.toString());
        assertThat(AuctionIT.<List<String>>read(rest, "$.items[*].id"))
                .containsExactly(first.toString());
    }

    @Test
    void pinAProductOfTheirSeller() {
        var path = path(announce(LATER));
        var product = product();

        var pinned =
                post(path + "/pin", "{\"product_id\":\"%s\"}".formatted(product), seller, "seller");

        assertThat(pinned)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.pinned_product_id")
                .isEqualTo(product.toString());
        assertThat(
                        post(
                                path + "/pin",
                                "{\"product_id\":\"%s\"}".formatted(Ids.next()),
                                seller,
                                "seller"))
                .hasStatus(404);
        try (var probe = EventProbe.on("stream")) {
            assertThat(
                            probe.await(
                                            ProductPinned.class,
                                            each -> each.getStreamId().equals(id(path)))
                                    .getTitle())
                    .isEqualTo("Film camera");
        }
    }

    @Test
    void rememberTheirLargestAudience() {
        var path = path(announce(LATER));
        var id = id(path);
        try (var probe = EventProbe.on("room")) {
            probe.tell("room", id, new ViewerCountUpdated(id, 40, 42, Instant.now()));
            probe.tell("room", id, new ViewerCountUpdated(id, 7, 7, Instant.now()));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(get(path))
                                        .bodyJson()
                                        .extractingPath("$.max_viewers")
                                        .isEqualTo(42));
    }

    @Test
    void letPeopleInWithASeatASocketAndWhatIsSo() throws ParseException {
        var path = path(announce(LATER));
        post(path + "/start", "", seller, "seller");
        var lot = open(auction("\"stream_id\":\"%s\"".formatted(id(path))));
        bid(lot, alice, "10.00");

        var joined = post(path + "/join", "", bob, "buyer");

        assertThat(joined).hasStatusOk();
        assertThat(AuctionIT.<String>read(joined, "$.websocket_url"))
                .isEqualTo("ws://localhost:21116/streams/" + id(path));
        assertThat(AuctionIT.<String>read(joined, "$.snapshot.auctions[0].current_bid.amount"))
                .isEqualTo("10.00");
        assertThat(AuctionIT.<String>read(joined, "$.livekit.url")).isEqualTo("ws://livekit.test");
        assertThat(grants(joined))
                .containsEntry("roomJoin", true)
                .containsEntry("room", "stream-" + id(path))
                .containsEntry("canPublish", false);
        assertThat(grants(post(path + "/join", "", seller, "seller")))
                .containsEntry("canPublish", true);
        assertThat(joined).bodyText().doesNotContain("sk_");
        var byLot = post("/api/v1/auctions/" + lot + "/join", "", bob, "buyer");
        assertThat(AuctionIT.<String>read(byLot, "$.snapshot.stream.id"))
                .isEqualTo(id(path).toString());
    }

    @Test
    void letPeopleIntoALotThatIsSoldAlone() {
        var joined = post("/api/v1/auctions/" + open(60) + "/join", "", bob, "buyer");

        assertThat(joined).hasStatusOk();
        assertThat(joined).bodyJson().extractingPath("$.livekit").isNull();
    }

    @Test
    void letACoHostPublishOnceTheyAccepted() throws ParseException {
        var path = path(announce(LATER));
        var hosts = path + "/co-hosts";
        assertThat(post(hosts + "/accept", "", alice, "buyer")).hasStatus(409);

        assertThat(post(hosts, "{\"user_id\":\"%s\"}".formatted(alice), seller, "seller"))
                .hasStatus(201);
        assertThat(grants(post(path + "/join", "", alice, "buyer")))
                .containsEntry("canPublish", false);
        assertThat(post(hosts + "/accept", "", alice, "buyer")).hasStatusOk();
        assertThat(post(hosts + "/accept", "", alice, "buyer")).hasStatus(409);

        assertThat(grants(post(path + "/join", "", alice, "buyer")))
                .containsEntry("canPublish", true);
        assertThat(AuctionIT.<List<String>>read(get(hosts, seller, "seller"), "$[*].status"))
                .containsExactly("accepted");
        try (var probe = EventProbe.on("stream")) {
            assertThat(
                            probe.await(
                                            CoHostJoined.class,
                                            each -> each.getStreamId().equals(id(path)))
                                    .getUserId())
                    .isEqualTo(alice);
        }
        http.delete()
                .uri(hosts + "/" + alice)
                .header("Authorization", TestTokens.bearer(seller, "seller"))
                .exchange();
        assertThat(grants(post(path + "/join", "", alice, "buyer")))
                .containsEntry("canPublish", false);
        assertThat(post(hosts, "{\"user_id\":\"%s\"}".formatted(seller), seller, "seller"))
                .hasStatus(422);
    }

    @Test
    void openLotsOnlyWhileTheyAreLive() {
        var path = path(announce(LATER));
        var lot = auction("\"stream_id\":\"%s\"".formatted(id(path)));
        var open = "/api/v1/auctions/" + lot + "/open";

        assertThat(post(open, "", seller, "seller"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("stream_not_live");
        post(path + "/start", "", seller, "seller");
        assertThat(post(open, "", seller, "seller")).hasStatusOk();
    }

    private MvcTestResult announce(String start) {
        return post("/api/v1/streams", body("Lamps", start), seller, "seller");
    }

    private static String body(String title, String start) {
        return "{\"title\":\"%s\",\"scheduled_start\":\"%s\"}".formatted(title, start);
    }

    private static String path(MvcTestResult created) {
        return "/api/v1/streams/" + AuctionIT.<String>read(created, "$.id");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private void move(String path, String to, int answer) {
        assertThat(post(path + "/status", "{\"status\":\"%s\"}".formatted(to), seller, "seller"))
                .hasStatus(answer);
    }

    private void awaitEnd(String path) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertStatus(get(path), "ended"));
    }

    private static void assertStatus(MvcTestResult answer, String status) {
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo(status);
    }

    private static Map<String, Object> grants(MvcTestResult joined) throws ParseException {
        var token = AuctionIT.<String>read(joined, "$.livekit.token");
        return SignedJWT.parse(token).getJWTClaimsSet().getJSONObjectClaim("video");
    }
}
