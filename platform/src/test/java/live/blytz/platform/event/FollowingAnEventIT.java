package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.test.SpanSink;
import live.blytz.platform.trace.Traces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One service tells, another hears, and Zipkin sees both in one trace. */
class FollowingAnEventIT {

    private static final String TOPIC = unique("position");
    private static final Map<UUID, String> LOGGED = new ConcurrentHashMap<>();
    private static final Map<UUID, Integer> LAST = new ConcurrentHashMap<>();
    private static SpanSink zipkin;
    private static SmallService teller;
    private static SmallService listener;

    private final UUID rider = UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        zipkin = new SpanSink();
        teller =
                SmallService.onPostgres(
                        unique("riding"), traced(), Topic.of(TOPIC, RiderMoved.class));
        listener =
                SmallService.onPostgres(
                        unique("mapping"),
                        traced(),
                        Subscription.to(TOPIC).on(RiderMoved.class, FollowingAnEventIT::hear));
    }

    @AfterAll
    static void stop() {
        zipkin.close();
        listener.close();
        teller.close();
    }

    private static Map<String, String> traced() {
        var settings = new HashMap<>(TestEngines.properties(POSTGRES, KAFKA, REGISTRY));
        settings.put("ZIPKIN_URL", zipkin.url() + "/");
        settings.put("management.opentelemetry.tracing.export.schedule-delay", "100ms");
        return settings;
    }

    private static void hear(RiderMoved event, Envelope envelope) {
        LOGGED.put(event.getRiderId(), String.valueOf(Problems.traceId()));
        LAST.put(event.getRiderId(), number(event));
    }

    /** As a request does it; returns the trace's id. */
    private String tell(int number) {
        var traceId = new String[1];
        Observation.createNotStarted("request", teller.bean(ObservationRegistry.class))
                .observe(
                        () -> {
                            traceId[0] = String.valueOf(Problems.traceId());
                            teller.inTransaction(
                                    () ->
                                            teller.outbox()
                                                    .append(TOPIC, rider, step(rider, number)));
                        });
        return traceId[0];
    }

    private static Map<String, JsonNode> spans(String trace) {
        return zipkin.of(trace).stream()
                .collect(Collectors.toMap(span -> span.path("name").asString(), span -> span));
    }

    @Test
    void showsTheWayFromTheRequestThroughOutboxAndKafkaToTheListener() {
        var trace = tell(1);

        until("all three steps are with Zipkin", () -> zipkin.of(trace).size() == 3);
        var spans = spans(trace);
        assertThat(spans).containsOnlyKeys("request", "tell ridermoved", "hear ridermoved");
        var told = spans.get("tell ridermoved");
        var heard = spans.get("hear ridermoved");
        assertThat(told.path("parentId")).isEqualTo(spans.get("request").path("id"));
        assertThat(told.path("kind").asString()).isEqualTo("PRODUCER");
        assertThat(told.path("tags").path("messaging.destination.name").asString())
                .isEqualTo(TOPIC);
        assertThat(heard.path("parentId")).isEqualTo(told.path("id"));
        assertThat(heard.path("kind").asString()).isEqualTo("CONSUMER");
        assertThat(List.of(told, heard))
                .extracting(span -> span.path("localEndpoint").path("serviceName").asString())
                .doesNotHaveDuplicates();
        assertThat(LOGGED.get(rider)).isEqualTo(trace);
    }

    @Test
    void beginsNoTraceForWhatComesWithoutOne() {
        teller.inTransaction(() -> teller.outbox().append(TOPIC, rider, step(rider, 1)));

        until("it is heard", () -> LOGGED.containsKey(rider));
        assertThat(teller.bean(Traces.class).sending(null, "tell").traceparent()).isNull();
    }

    @Test
    void waitsForNoZipkinThatHangs() {
        zipkin.slow(60_000);
        try {
            var trace = tell(1);
            for (var number = 2; number <= 50; number++) {
                tell(number);
            }

            until("the last is heard", () -> Integer.valueOf(50).equals(LAST.get(rider)));
            assertThat(zipkin.of(trace)).isEmpty();
        } finally {
            zipkin.slow(0);
        }
    }
}
