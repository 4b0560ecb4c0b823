package live.blytz.platform.event;

import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CodingEventsIT {

    private final String registry = TestEngines.registry();
    private final EventCodec codec = EventCodec.using(URI.create(registry), "test");
    private final String topic = unique("position");
    private final RiderMoved event = step(UUID.randomUUID(), 1);

    @Test
    void givesBackWhatItTook() {
        var another = EventCodec.using(URI.create(registry), "another");

        assertThat(another.decode(codec.encode(topic, event))).isEqualTo(event);
    }

    @Test
    void registersTheSchemaUnderTopicAndTypeWithFullCompatibility() throws Exception {
        codec.register(topic, RiderMoved.class);

        var subject = topic + "-" + RiderMoved.class.getName();
        assertThat(call("GET", "/config/" + subject, "")).contains("FULL_TRANSITIVE");
        assertThat(call("GET", "/subjects/" + subject + "/versions", "")).isEqualTo("[1]");
    }

    @Test
    void isRefusedASchemaThatBreaksReaders() {
        var subjects = new SchemaRegistry(URI.create(registry));
        var first = SchemaBuilder.record("Thing").fields().requiredString("name").endRecord();
        var second = SchemaBuilder.record("Thing").fields().requiredLong("name").endRecord();
        subjects.register(topic + "-Thing", first);

        assertThatThrownBy(() -> subjects.register(topic + "-Thing", second))
                .isInstanceOf(SchemaRefused.class);
    }

    /** In a rolling update the relay of one version sends what the other one wrote. */
    @Test
    void sendsWhatAnotherVersionOfTheServiceWroteUnderThatVersionsSchema() throws Exception {
        var subjects = new SchemaRegistry(URI.create(registry));
        var own = RiderMoved.getClassSchema();
        var later =
                withField(
                        own, "{\"name\":\"battery\",\"type\":[\"null\",\"int\"],\"default\":null}");
        var subject = topic + "-" + own.getFullName();
        subjects.register(subject, own);
        var laterId = subjects.register(subject, later);
        var payload = withFingerprint(Payload.of(event), later);

        var wire = codec.wire(topic, own.getFullName(), withTrailing(payload));

        assertThat(java.nio.ByteBuffer.wrap(wire).getInt(1)).isEqualTo(laterId);
        assertThat(codec.decode(wire)).isEqualTo(event);
    }

    @Test
    void findsTheSchemasThatASchemaRefersTo() throws Exception {
        var inner = unique("inner");
        call(
                "POST",
                "/subjects/" + inner + "/versions",
                JsonMapper.shared()
                        .writeValueAsString(
                                java.util.Map.of(
                                        "schema",
                                        SchemaBuilder.record("Inner")
                                                .namespace("test")
                                                .fields()
                                                .requiredString("word")
                                                .endRecord()
                                                .toString())));
        var outer =
                "{\"type\":\"record\",\"name\":\"Outer\",\"namespace\":\"test\",\"fields\":"
                        + "[{\"name\":\"inner\",\"type\":\"test.Inner\"}]}";
        var answer =
                call(
                        "POST",
                        "/subjects/" + unique("outer") + "/versions",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        java.util.Map.of(
                                                "schema",
                                                outer,
                                                "references",
                                                java.util.List.of(
                                                        java.util.Map.of(
                                                                "name",
                                                                "test.Inner",
                                                                "subject",
                                                                inner,
                                                                "version",
                                                                1)))));
        var id = JsonMapper.shared().readTree(answer).path("id").asInt();

        var schema = new SchemaRegistry(URI.create(registry)).byId(id);

        assertThat(schema.getField("inner").schema().getField("word")).isNotNull();
    }

    @Test
    void saysThatTheRegistryIsAwayAndNotThatTheRecordIsBad() {
        var lost = EventCodec.using(URI.create("http://127.0.0.1:1/"), "test");

        assertThatThrownBy(() -> lost.decode(codec.encode(topic, event)))
                .isInstanceOf(RegistryUnavailable.class);
    }

    private static Schema withField(Schema schema, String field) {
        var text = schema.toString();
        return new Schema.Parser().parse(text.substring(0, text.length() - 2) + "," + field + "]}");
    }

    private static byte[] withFingerprint(byte[] payload, Schema schema) {
        java.nio.ByteBuffer.wrap(payload)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putLong(2, Payload.fingerprint(schema));
        return payload;
    }

    /** The later version's field: its first branch, null. */
    private static byte[] withTrailing(byte[] payload) {
        return java.util.Arrays.copyOf(payload, payload.length + 1);
    }

    private String call(String method, String path, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(registry + path))
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .method(method, BodyPublishers.ofString(body))
                            .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
