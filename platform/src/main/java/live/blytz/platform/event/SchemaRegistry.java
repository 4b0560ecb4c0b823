package live.blytz.platform.event;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we need of a Confluent-compatible schema registry. Every call has a deadline. */
final class SchemaRegistry {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final Map<String, String> COMPATIBILITY =
            Map.of("compatibility", "FULL_TRANSITIVE");

    private final URI base;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    SchemaRegistry(URI base) {
        this.base = URI.create(base.toString().replaceAll("/+$", "") + "/");
    }

    /** One version of a subject. */
    record Version(int id, Schema schema) {}

    private record Answer(int status, JsonNode body) {
        boolean missing() {
            return status == 404;
        }
    }

    /**
     * @return the schema's id, the same one every time
     * @throws SchemaRefused when it breaks an earlier version
     */
    int register(String subject, Schema schema) {
        var guarded = guard(subject);
        var answer =
                call("POST", versionsOf(subject), Map.of("schema", schema.toString()), 409, 422);
        if (answer.status == 409 || answer.status == 422) {
            throw new SchemaRefused(subject + ": " + answer.body.path("message").asString(""));
        }
        if (!guarded) {
            guard(subject);
        }
        return answer.body.path("id").asInt();
    }

    /** False when the subject has no version yet and the registry keeps no rule for it. */
    private boolean guard(String subject) {
        return !call("PUT", "config/" + encoded(subject), COMPATIBILITY, 404).missing();
    }

    /** Empty when the registry does not know the id. */
    @Nullable Schema byId(int id) {
        var answer = call("GET", "schemas/ids/" + id, null, 404);
        return answer.missing() ? null : parse(answer.body);
    }

    /** Oldest first; none when the subject is unknown. */
    List<Version> versions(String subject) {
        var answer = call("GET", versionsOf(subject), null, 404);
        var versions = new ArrayList<Version>();
        if (!answer.missing()) {
            for (var number : answer.body) {
                var version = version(subject, number.asInt());
                versions.add(new Version(version.path("id").asInt(), parse(version)));
            }
        }
        return versions;
    }

    private JsonNode version(String subject, int number) {
        return call("GET", versionsOf(subject) + "/" + number, null).body;
    }

    private Schema parse(JsonNode described) {
        try {
            var parser = new Schema.Parser();
            parser.setValidateDefaults(false);
            parseReferences(described, parser, new HashSet<>());
            return parser.parse(described.path("schema").asString());
        } catch (SchemaParseException | JacksonException e) {
            throw new PoisonRecord("the registry's schema is not Avro", e);
        }
    }

    /** Depth first, so that each text finds the names it uses. */
    private void parseReferences(JsonNode described, Schema.Parser parser, Set<String> seen) {
        for (var reference : described.path("references")) {
            var subject = reference.path("subject").asString();
            var number = reference.path("version").asInt();
            if (seen.add(subject + " " + number)) {
                var version = version(subject, number);
                parseReferences(version, parser, seen);
                parser.parse(version.path("schema").asString());
            }
        }
    }

    private Answer call(String method, String path, @Nullable Object body, int... expected) {
        var content =
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(DEADLINE)
                        .header("Content-Type", JSON)
                        .header("Accept", JSON + ", application/json")
                        .method(method, content)
                        .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var status = response.statusCode();
            if (status == 200 || contains(expected, status)) {
                return new Answer(status, json.readTree(response.body()));
            }
            throw new RegistryUnavailable(method + " " + path + " answered " + status, null);
        } catch (IOException | JacksonException e) {
            throw new RegistryUnavailable(method + " " + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailable(method + " " + path + " was interrupted", e);
        }
    }

    private static boolean contains(int[] statuses, int status) {
        for (var each : statuses) {
            if (each == status) {
                return true;
            }
        }
        return false;
    }

    private static String versionsOf(String subject) {
        return "subjects/" + encoded(subject) + "/versions";
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
