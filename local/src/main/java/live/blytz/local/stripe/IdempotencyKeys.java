package live.blytz.local.stripe;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import live.blytz.local.Json;
import tools.jackson.databind.node.ObjectNode;

/** The same key and parameters get the same answer, refusals and all; a key in use gets 409. */
final class IdempotencyKeys {

    private static final String KIND = "sandbox_answer";

    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    /** Runs it unless the same key is at work already. */
    Answer alone(Request request, Supplier<Answer> work) {
        var key = request.idempotencyKey();
        if (key == null) {
            return work.get();
        }
        if (!inUse.add(key)) {
            return StripeError.keyInUse(key).answer();
        }
        try {
            return work.get();
        } finally {
            inUse.remove(key);
        }
    }

    static Optional<Answer> replayed(Request request, Changes changes) {
        var key = request.idempotencyKey();
        if (key == null || !request.isPost()) {
            return Optional.empty();
        }
        return changes.find(KIND, "key:" + key)
                .map(
                        kept ->
                                kept.path("request").asString().equals(fingerprint(request))
                                        ? new Answer(
                                                kept.path("status").asInt(),
                                                (ObjectNode) kept.path("body"),
                                                true)
                                        : StripeError.keyReused(key).answer());
    }

    static void keep(Request request, Answer answer, Changes changes) {
        var key = request.idempotencyKey();
        if (key != null && request.isPost()) {
            var kept = Json.object().put("id", "key:" + key).put("object", KIND);
            kept.put("request", fingerprint(request)).put("status", answer.status());
            kept.set("body", answer.body());
            changes.put(kept);
        }
    }

    private static String fingerprint(Request request) {
        return request.path() + "?" + request.params().fingerprint();
    }
}
