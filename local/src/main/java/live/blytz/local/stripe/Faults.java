package live.blytz.local.stripe;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.local.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes wrong on purpose, set at {@code /_sandbox/faults}; each knob is 0 until it is turned.
 * Requests are hit only while their path begins with {@code path}.
 */
final class Faults {

    /** A number in the JSON of the knobs. */
    enum Knob {
        /** Waits before it looks at a request, the key in use meanwhile. */
        DELAY_MS,
        /** Waits with the answer, after the money moved. */
        STALL_MS,
        /** Does the next n requests and hangs up without an answer. */
        DROP_AFTER,
        /** Answers the next n requests with 500 and does nothing. */
        FAIL,
        /** Sends each event n times more. */
        DUPLICATE_WEBHOOKS,
        /** Holds each event back this long. */
        WEBHOOK_DELAY_MS;

        private final String field = name().toLowerCase(Locale.ROOT);
    }

    private final Map<Knob, AtomicInteger> knobs = new ConcurrentHashMap<>();
    private volatile String path = "/v1/";

    Faults() {
        clear();
    }

    void set(JsonNode wanted) {
        path = wanted.path("path").asString(path);
        for (var knob : Knob.values()) {
            if (wanted.has(knob.field)) {
                knob(knob).set(wanted.path(knob.field).asInt());
            }
        }
    }

    void clear() {
        path = "/v1/";
        for (var knob : Knob.values()) {
            knobs.put(knob, new AtomicInteger());
        }
    }

    ObjectNode shown() {
        var shown = Json.object().put("path", path);
        for (var knob : Knob.values()) {
            shown.put(knob.field, at(knob));
        }
        return shown;
    }

    int at(Knob knob) {
        return knob(knob).get();
    }

    boolean hits(Request request) {
        return request.path().startsWith(path);
    }

    /** Whether it is this request's turn; one turn less is left. */
    boolean takes(Knob knob, Request request) {
        return hits(request) && knob(knob).getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    void pause(Knob knob, Request request) {
        if (hits(request)) {
            Pause.of(at(knob));
        }
    }

    private AtomicInteger knob(Knob knob) {
        return Objects.requireNonNull(knobs.get(knob));
    }
}
