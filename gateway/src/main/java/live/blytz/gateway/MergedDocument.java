package live.blytz.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document made of several: operations are grouped by service, names stay unique. */
final class MergedDocument {

    /** Names the services whose part is missing. */
    static final String UNAVAILABLE = "x-unavailable-services";

    private static final String SCHEMA = "#/components/schemas/";

    private final JsonMapper json;
    private final ObjectNode whole;

    MergedDocument(JsonMapper json) {
        this.json = json;
        this.whole =
                (ObjectNode)
                        json.readTree(
                                """
                                {"openapi": "3.1.0",
                                 "info": {"title": "Blytz", "version": "v1",
                                  "description": "A product listed, sold live, paid and at the door. Errors are application/problem+json (RFC 9457)."},
                                 "servers": [{"url": "/"}],
                                 "security": [{"bearer": []}],
                                 "tags": [],
                                 "paths": {},
                                 "components": {"schemas": {}, "securitySchemes": {
                                  "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}}}
                                """);
    }

    ObjectNode document() {
        return whole;
    }

    MergedDocument without(String service) {
        whole.withArray(UNAVAILABLE).add(service);
        return this;
    }

    MergedDocument with(String service, JsonNode part) {
        var own = withUniqueSchemas(service, part.deepCopy());
        ((ArrayNode) whole.get("tags")).add(json.createObjectNode().put("name", service));
        own.path("paths")
                .properties()
                .forEach(
                        path -> {
                            path.getValue().forEach(operation -> claim(service, operation));
                            paths().set(path.getKey(), path.getValue());
                        });
        own.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas().set(schema.getKey(), schema.getValue()));
        return this;
    }

    private static void claim(String service, JsonNode member) {
        if (member instanceof ObjectNode operation && operation.has("responses")) {
            operation.putArray("tags").add(service);
            operation.put(
                    "operationId", service + "_" + operation.path("operationId").asString(""));
        }
    }

    /** Where two services give one name to different schemas, the later one's gets its own. */
    private JsonNode withUniqueSchemas(String service, JsonNode part) {
        var renamed = new LinkedHashMap<String, String>();
        part.path("components")
                .path("schemas")
                .properties()
                .forEach(
                        schema -> {
                            var known = schemas().get(schema.getKey());
                            if (known != null && !known.equals(schema.getValue())) {
                                renamed.put(schema.getKey(), service + "_" + schema.getKey());
                            }
                        });
        return renamed.isEmpty() ? part : renamed(part, renamed);
    }

    private JsonNode renamed(JsonNode part, Map<String, String> names) {
        var text = json.writeValueAsString(part);
        for (var name : names.entrySet()) {
            text =
                    text.replace(
                            '"' + SCHEMA + name.getKey() + '"',
                            '"' + SCHEMA + name.getValue() + '"');
        }
        var copy = json.readTree(text);
        var schemas = (ObjectNode) copy.get("components").get("schemas");
        names.forEach((old, unique) -> schemas.set(unique, schemas.remove(old)));
        return copy;
    }

    private ObjectNode paths() {
        return (ObjectNode) whole.get("paths");
    }

    private ObjectNode schemas() {
        return (ObjectNode) whole.get("components").get("schemas");
    }
}
