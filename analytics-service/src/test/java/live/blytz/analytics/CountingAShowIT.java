package live.blytz.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import live.blytz.events.insight.StreamAnalyticsGenerated;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;

class CountingAShowIT extends AnalyticsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID ana = Ids.next();
    private final UUID ben = Ids.next();
    private final UUID cho = Ids.next();

    /** Three come, two bid, one wins and pays, one buys at once and does not pay. */
    private Show evening(Instant start) {
        var show = new Show(seller, start);
        show.comes(ana, 0)
                .comes(ben, 10)
                .comes(cho, 20)
                .watched(3, 3, 20)
                .goes(cho, 40)
                .watched(2, 3, 41);
        show.says(ana, 30)
                .says(ana, 31)
                .says(ben, 70)
                .loves(4, 60)
                .loves(3, 61)
                .gives(ben, 250, 65);
        var lot = show.lot(60);
        show.bids(lot, ana, 1000, 61)
                .bids(lot, ben, 1100, 62)
                .bids(lot, ana, 1200, 63)
                .sold(lot, ana, 1200, 90);
        show.unsold(show.lot(100), 130);
        show.paid(show.ordered(lot, ana, 1200, 91), ana, 1200, 95);
        show.ordered(null, ben, 5000, 110);
        return show.ended(180);
    }

    @Test
    void givesTheSameFiguresHoweverOftenItIsTold() {
        var show = evening(minutesAgo(10));
        try (var probe = EventProbe.on("insight")) {
            show.tellAllTwice(probe);
            var path = "/api/v1/analytics/streams/" + show.stream;
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(get(path, seller, "seller"))
                                            .hasStatusOk()
                                            .bodyJson()
                                            .isLenientlyEqualTo(
                                                    """
                                                    {"title":"Friday finds","status":"ended",
                                                     "viewers":{"now":0,"peak":3,"unique":3,"joins":3,"leaves":1,"average_watch_seconds":123.3},
                                                     "bids":3,"bidders":2,"auctions":{"scheduled":2,"sold":1,"unsold":1,"cancelled":0},
                                                     "gmv":[{"amount":"62.00","currency":"USD"}],
                                                     "orders":{"placed":2,"paid":1,"cancelled":0,"amount":[{"amount":"17.00","currency":"USD"}]},
                                                     "comments":3,"commenters":2,"reactions":7,
                                                     "gifts":{"count":1,"amount":[{"amount":"2.50","currency":"USD"}]}}
                                                    """));
            var answer = get(path, seller, "seller");
            assertThat(AnalyticsIT.<List<Integer>>read(answer, "$.viewers.by_minute[*].bids"))
                    .containsExactly(0, 3, 0);
            assertThat(AnalyticsIT.<List<Integer>>read(answer, "$.viewers.by_minute[*].joins"))
                    .containsExactly(3, 0, 0);

            var insight =
                    probe.await(
                            StreamAnalyticsGenerated.class,
                            each -> each.getStreamId().equals(show.stream));
            assertThat(insight.getBids()).isEqualTo(3);
            assertThat(insight.getGrossMerchandiseValue().getFirst().getMinor()).isEqualTo(6200);
            assertThat(
                            probe.within(
                                    Duration.ofSeconds(3),
                                    StreamAnalyticsGenerated.class,
                                    each -> each.getStreamId().equals(show.stream)))
                    .hasSize(1);
        }
    }

    @Test
    void leadsFromLookingToPaying() {
        var show = evening(minutesAgo(10));
        try (var probe = EventProbe.on()) {
            show.tellAllTwice(probe);
        }
        post("/api/v1/activity", viewOf(show.stream), "k" + show.stream, Ids.next());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            var funnel =
                                    get(
                                            "/api/v1/analytics/funnel?stream_id=" + show.stream,
                                            seller,
                                            "seller");
                            assertThat(AnalyticsIT.<List<String>>read(funnel, "$.steps[*].name"))
                                    .containsExactly("view", "join", "bid", "win", "paid");
                            assertThat(AnalyticsIT.<List<Integer>>read(funnel, "$.steps[*].users"))
                                    .containsExactly(4, 3, 2, 1, 1);
                        });
    }

    @Test
    void addsUpToTheBusinessOfADay() {
        var day = LocalDate.of(2025, 1, 1).plusDays(seller.hashCode() & 0x7F);
        var show = evening(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        try (var probe = EventProbe.on()) {
            show.tellAllTwice(probe);
        }
        var path = "/api/v1/analytics/business?from=%s&to=%s".formatted(day, day);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(get(path, ADMIN, "admin"))
                                        .hasStatusOk()
                                        .bodyJson()
                                        .isLenientlyEqualTo(
                                                """
                                                {"gmv":[{"amount":"62.00","currency":"USD"}],"paid":[{"amount":"17.00","currency":"USD"}],
                                                 "orders":2,"orders_paid":1,"viewers":3,"bidders":2,"buyers":1,
                                                 "conversion":0.3333,"sell_through":0.5,
                                                 "commission":[{"amount":"1.20","currency":"USD"}],"take_rate":{"USD":0.1},
                                                 "streams":1,"days":[{"bids":3,"viewers":3}]}
                                                """));
        assertThat(
                        get(
                                "/api/v1/analytics/funnel?from=%s&to=%s".formatted(day, day),
                                ADMIN,
                                "admin"))
                .bodyJson()
                .extractingPath("$.steps[3].users")
                .isEqualTo(1);
    }

    @Test
    void isShownToItsSellerAndAdminsOnly() {
        var show = evening(minutesAgo(20));
        try (var probe = EventProbe.on()) {
            show.tellAllTwice(probe);
        }
        var path = "/api/v1/analytics/streams/" + show.stream;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(path, ADMIN, "admin")).hasStatusOk());

        assertThat(get(path, ana, "buyer")).hasStatus(404);
        assertThat(get("/api/v1/analytics/funnel?stream_id=" + show.stream, ana, "seller"))
                .hasStatus(404);
        assertThat(get("/api/v1/analytics/streams/" + ana, ADMIN, "admin")).hasStatus(404);
        assertThat(get("/api/v1/analytics/funnel", seller, "seller")).hasStatus(403);
        assertThat(get("/api/v1/analytics/business", seller, "seller")).hasStatus(403);
        assertThat(http.get().uri(path).exchange()).hasStatus(401);
    }

    @Test
    void refusesAPeriodItCannotRead() {
        assertThat(get("/api/v1/analytics/business?from=yesterday", ADMIN, "admin")).hasStatus(400);
        assertThat(get("/api/v1/analytics/business?from=2026-02-02&to=2026-02-01", ADMIN, "admin"))
                .hasStatus(422);
    }

    private static String viewOf(UUID stream) {
        return """
               {"session_id":"s1","events":[{"action":"stream_view","stream_id":"%s","timestamp":"%s"}],
                "device_info":{"browser":"Firefox","os":"Android"}}
               """
                .formatted(stream, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** At the start of a minute, so that seconds fall into known ones. */
    private static Instant minutesAgo(int minutes) {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(minutes));
    }
}
