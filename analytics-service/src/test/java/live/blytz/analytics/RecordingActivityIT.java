package live.blytz.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingActivityIT extends AnalyticsIT {

    private final UUID user = Ids.next();

    private static String event(String action, Instant at) {
        return """
               {"action":"%s","product_id":"01900000-0000-7000-8000-000000000001","timestamp":"%s","metadata":{"duration":12,"source":"search"}}
               """
                .formatted(action, at);
    }

    private static String session(String id, String... events) {
        return """
               {"session_id":"%s","events":[%s],"device_info":{"browser":"Firefox","os":"Android"}}
               """
                .formatted(id, String.join(",", events));
    }

    @Test
    void isReadBackBySession() {
        var now = Instant.now();
        var answer =
                post(
                        "/api/v1/activity",
                        session(
                                "s1",
                                event("product_view", now.minusSeconds(2)),
                                event("add_to_cart", now.minusSeconds(1))),
                        "k",
                        user);

        assertThat(answer).hasStatus(202).bodyJson().extractingPath("$.stored").isEqualTo(2);
        assertThat(get("/api/v1/activity/me", user, "buyer"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"items":[{"user_id":"%s","session_id":"s1",
                          "events":[{"action":"add_to_cart"},{"action":"product_view","product_id":"01900000-0000-7000-8000-000000000001","metadata":{"duration":12,"source":"search"}}],
                          "device_info":{"browser":"Firefox","os":"Android","ip":"127.0.0.0"}}],"next_cursor":null}
                        """
                                .formatted(user));
        assertThat(get("/api/v1/activity/me", Ids.next(), "buyer"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void isKeptOnceThoughItIsSentTwice() {
        var body = session("s1", event("product_view", Instant.now()));
        post("/api/v1/activity", body, "same", user);
        post("/api/v1/activity", body, "same", user);
        post("/api/v1/activity", body, "other", user);

        assertThat(
                        AnalyticsIT.<List<Object>>read(
                                get("/api/v1/activity/me", user, "buyer"), "$.items[0].events"))
                .hasSize(2);
    }

    @Test
    void comesInPages() {
        var now = Instant.now();
        post(
                "/api/v1/activity",
                session(
                        "s1",
                        event("a", now.minusSeconds(3)),
                        event("b", now.minusSeconds(2)),
                        event("c", now.minusSeconds(2))),
                "k",
                user);

        var first = get("/api/v1/activity/me?limit=2", user, "buyer");
        var cursor = AnalyticsIT.<String>read(first, "$.next_cursor");
        var second = get("/api/v1/activity/me?limit=2&cursor=" + cursor, user, "buyer");

        assertThat(AnalyticsIT.<List<String>>read(first, "$.items[*].events[*].action"))
                .containsExactlyInAnyOrder("b", "c");
        assertThat(AnalyticsIT.<List<String>>read(second, "$.items[*].events[*].action"))
                .containsExactly("a");
        assertThat(get("/api/v1/activity/me?cursor=x", user, "buyer")).hasStatus(422);
    }

    @Test
    void isOfNobodyWithoutAToken() {
        assertThat(http.post().uri("/api/v1/activity").content("{}").exchange()).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"session_id\":\"s\",\"events\":[]}|422|events",
                "{\"session_id\":\"\",\"events\":[{\"action\":\"a\",\"timestamp\":\"2026-01-01T00:00:00Z\"}]}|422|session_id",
                "{\"session_id\":\"s\",\"events\":[{\"action\":\"$where\",\"timestamp\":\"2026-01-01T00:00:00Z\"}]}|422|action",
                "{\"session_id\":\"s\",\"events\":[{\"action\":\"a\",\"timestamp\":\"1990-01-01T00:00:00Z\"}]}|422|timestamp",
                "{\"session_id\":\"s\",\"events\":[{\"action\":\"a\",\"timestamp\":\"soon\"}]}|400|timestamp",
                "{\"session_id\":\"s\",\"events\":[{\"action\":\"a\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"metadata\":{\"$gt\":1}}]}|422|metadata",
            })
    void isRefusedWhenItMakesNoSense(String body, int status, String named) {
        assertThat(post("/api/v1/activity", body, "k", user))
                .hasStatus(status)
                .bodyText()
                .contains(named);
    }

    @Test
    void refusesNestedMetadata() {
        var nested = event("a", Instant.now()).replace("\"search\"", "{\"a\":{}}");

        assertThat(post("/api/v1/activity", session("s", nested), "k", user))
                .hasStatus(422)
                .bodyText()
                .contains("metadata");
    }

    @Test
    void refusesTheFuture() {
        var tomorrow = event("a", Instant.now().plus(Duration.ofDays(1)));

        assertThat(post("/api/v1/activity", session("s", tomorrow), "k", user)).hasStatus(422);
    }
}
