package live.blytz.local.events;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas by id, as any Confluent client asks for them. */
final class Registry implements AutoCloseable {

    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Schema> known = new ConcurrentHashMap<>();

    Registry(String url) {
        this.url = url;
    }

    Schema schema(int id) throws IOException {
        var schema = known.get(id);
        if (schema == null) {
            schema = parse(get("/schemas/ids/" + id), new Schema.Parser());
            known.put(id, schema);
        }
        return schema;
    }

    /**
     * What a schema refers to is read before it, with the same parser, so that it knows the names.
     */
    private Schema parse(JsonNode answer, Schema.Parser parser) throws IOException {
        for (var reference : answer.path("references")) {
            var subject =
                    URLEncoder.encode(reference.path("subject").asString(), StandardCharsets.UTF_8);
            if (!parser.getTypes().containsKey(reference.path("name").asString())) {
                parse(
                        get(
                                "/subjects/%s/versions/%s"
                                        .formatted(subject, reference.path("version"))),
                        parser);
            }
        }
        return parser.parse(answer.path("schema").asString());
    }

    private JsonNode get(String path) throws IOException {
        try {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(url + path)).build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered with " + answer.statusCode());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
