package live.blytz.auction.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionIT;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is banned from a show is not let in and does not bid, as its room tells it. */
class KeepingOutIT extends AuctionIT {

    private final UUID moderator = Ids.next();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private UUID show;
    private UUID lot;

    @BeforeEach
    void live() {
        show =
                UUID.fromString(
                        read(
                                post(
                                        "/api/v1/streams",
                                        "{\"title\":\"Lamps\",\"scheduled_start\":\"%s\"}"
                                                .formatted(now.plus(1, ChronoUnit.HOURS)),
                                        seller,
                                        "seller"),
                                "$.id"));
        assertThat(post("/api/v1/streams/" + show + "/start", "", seller, "seller")).hasStatusOk();
        lot = open(auction("\"stream_id\":\"%s\"".formatted(show)));
    }

    @Test
    void whoIsBannedNeitherComesInNorBids() {
        told(new ViewerBanned(show, bob, null, moderator, now));

        awaitJoining(bob, 403);
        assertThat(post("/api/v1/streams/" + show + "/join", "", bob, "buyer"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("banned");
        var answer = bid(lot, bob, "10.00");
        assertThat(answer).hasStatus(403);
        assertThat(AuctionIT.<List<String>>read(answer, "$.missing")).containsExactly("admission");
        assertThat(bid(lot, alice, "10.00")).hasStatus(201);
        assertThat(post("/api/v1/auctions/" + open(60) + "/join", "", bob, "buyer")).hasStatusOk();
    }

    @Test
    void whoWasLetBackStaysSoHoweverLateTheBanIsHeard() {
        told(new ViewerBanned(show, bob, null, moderator, now));
        awaitJoining(bob, 403);

        told(new ViewerUnbanned(show, bob, moderator, now.plusMillis(5)));
        awaitJoining(bob, 200);
        told(new ViewerBanned(show, bob, null, moderator, now));
        told(new ViewerBanned(show, alice, null, moderator, now));
        awaitJoining(alice, 403);

        assertThat(post("/api/v1/streams/" + show + "/join", "", bob, "buyer")).hasStatusOk();
        assertThat(bid(lot, bob, "10.00")).hasStatus(201);
    }

    @Test
    void aBanThatIsOverIsNone() {
        told(new ViewerBanned(show, bob, now.minusSeconds(1), moderator, now.minusSeconds(60)));
        told(new ViewerBanned(show, alice, now.plusSeconds(600), moderator, now));
        awaitJoining(alice, 403);

        assertThat(post("/api/v1/streams/" + show + "/join", "", bob, "buyer")).hasStatusOk();
    }

    private void told(org.apache.avro.specific.SpecificRecord event) {
        try (var probe = EventProbe.on("room")) {
            probe.tell("room", show, event);
        }
    }

    private void awaitJoining(UUID person, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                post(
                                                        "/api/v1/streams/" + show + "/join",
                                                        "",
                                                        person,
                                                        "buyer"))
                                        .hasStatus(status));
    }
}
