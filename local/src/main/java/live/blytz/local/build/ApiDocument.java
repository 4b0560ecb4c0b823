package live.blytz.local.build;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import live.blytz.local.Trouble;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The merged OpenAPI document, of which the console's types are made. */
public record ApiDocument(JsonNode content) {

    private static final String MISSING = "x-unavailable-services";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .defaultPrettyPrinter(printer())
                    .build();

    public static Path file(Path project) {
        return project.resolve("gateway/src/main/web/openapi.json");
    }

    public static ApiDocument in(Path project) throws IOException {
        return new ApiDocument(JSON.readTree(Files.readString(file(project))));
    }

    /** As the services describe themselves now. */
    public static ApiDocument behind(String gateway) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/v3/api-docs")).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var document = JSON.readTree(answer.body());
            if (answer.statusCode() != 200 || document.has(MISSING)) {
                throw new Trouble(
                        "some services do not describe themselves: " + document.path(MISSING),
                        "./blytz status shows which are not ready");
            }
            return new ApiDocument(document);
        } catch (ConnectException e) {
            throw new Trouble("nothing answers at " + gateway, "./blytz up starts the suite");
        }
    }

    public void writeTo(Path project) throws IOException {
        Files.writeString(file(project), text());
    }

    /** In one order, whoever wrote it. */
    public String text() {
        return JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JSON.treeToValue(content, Object.class))
                + "\n";
    }

    /** The operations and schemas that only one has, or that differ. */
    public Set<String> differencesTo(ApiDocument other) {
        var mine = parts();
        var theirs = other.parts();
        var different = new TreeSet<>(mine.keySet());
        different.addAll(theirs.keySet());
        different.removeIf(
                name -> mine.containsKey(name) && mine.get(name).equals(theirs.get(name)));
        return different;
    }

    private Map<String, JsonNode> parts() {
        var parts = new TreeMap<String, JsonNode>();
        content.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                operation ->
                                                        parts.put(
                                                                operation.getKey()
                                                                        + " "
                                                                        + path.getKey(),
                                                                operation.getValue())));
        content.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> parts.put(schema.getKey(), schema.getValue()));
        return parts;
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("    ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEmptySeparator("")
                                .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
