package live.blytz.local.stripe;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import live.blytz.local.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request at work.
 *
 * @param ids what stands in the path
 * @param now seconds since 1970
 */
record Call(Request request, List<String> ids, Params params, Changes objects, long now) {

    private static final String LETTERS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    String id() {
        return ids.getFirst();
    }

    static String newId(String prefix) {
        return prefix
                + "_"
                + RANDOM.ints(24, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
    }

    /** An object with what every object has. */
    ObjectNode created(String kind, String prefix) {
        return Json.object()
                .put("id", newId(prefix))
                .put("object", kind)
                .put("created", now)
                .put("livemode", false);
    }

    /** Tells it to whoever listens, once the request is settled. */
    void event(String type, ObjectNode object) {
        var event = created("event", "evt");
        event.put("api_version", request.version());
        event.putObject("data").set("object", object.deepCopy());
        event.put("pending_webhooks", 1);
        event.putObject("request")
                .put("id", request.id())
                .put("idempotency_key", request.idempotencyKey());
        event.put("type", type);
        objects.put(event);
    }

    /** A page of what is there, the newest first, as Stripe lists. */
    ObjectNode page(String kind, String url, Filter... filters) {
        var found =
                objects.all(kind).reversed().stream()
                        .filter(object -> since(object) && all(filters, object))
                        .toList();
        var after = params.text("starting_after");
        var from = after == null ? 0 : indexOf(found, after) + 1;
        var limit = (int) Math.clamp(params.number("limit", 10), 1, 100);
        var until = Math.min(found.size(), from + limit);

        var page = Json.object().put("object", "list").put("url", url);
        page.put("has_more", until < found.size());
        found.subList(Math.min(from, until), until).forEach(page.putArray("data")::add);
        return page;
    }

    /** Lists what has the same value in this field as the request, when the request names it. */
    record Filter(String field, @Nullable String value) {
        boolean lets(JsonNode object) {
            return value == null || value.equals(object.path(field).asString(""));
        }
    }

    Filter by(String field) {
        return new Filter(field, params.text(field));
    }

    private boolean since(JsonNode object) {
        return object.path("created").asLong() >= params.number("created[gte]", 0);
    }

    private static boolean all(Filter[] filters, JsonNode object) {
        for (var filter : filters) {
            if (!filter.lets(object)) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(List<ObjectNode> found, String id) {
        for (var i = 0; i < found.size(); i++) {
            if (found.get(i).path("id").asString().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
