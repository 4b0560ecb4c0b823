package live.blytz.local.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one viewer says: a comment now and then, again until it is accepted, and reactions. */
final class Talk {

    private static final long ANSWER_WITHIN = 3_000_000_000L;
    private static final long PAUSE = 2_000_000_000L;

    private final UUID person;
    private final Facts facts;
    private final Random dice;
    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private @Nullable String waiting;
    private long saidNanos;
    private long nextNanos;
    private volatile boolean open;

    Talk(UUID person, Facts facts, Random dice) {
        this.person = person;
        this.facts = facts;
        this.dice = dice;
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    synchronized boolean quiet() {
        return waiting == null;
    }

    /** What is to be said now, if anything. */
    synchronized @Nullable Map<String, ?> next() {
        var now = System.nanoTime();
        var unheard = waiting;
        if (unheard != null) {
            return now - saidNanos > ANSWER_WITHIN ? comment(unheard, now) : null;
        }
        if (!open || now < nextNanos) {
            return null;
        }
        nextNanos = now + PAUSE + dice.nextInt(1000) * 1_000_000L;
        if (dice.nextInt(3) == 0) {
            return Map.of("event", "reaction", "data", Map.of("reaction", "fire"));
        }
        waiting = UUID.randomUUID().toString();
        return comment(waiting, now);
    }

    /** The text says which comment it is, so that the log can be searched for a second one. */
    private Map<String, ?> comment(String clientId, long now) {
        saidNanos = now;
        asked.merge(clientId, 1, Integer::sum);
        return Map.of(
                "event",
                "new_comment",
                "data",
                Map.of("text", "signal " + clientId, "client_id", clientId));
    }

    synchronized void answered(JsonNode frame) {
        var data = frame.path("data");
        var clientId = waiting;
        if (clientId == null || !clientId.equals(data.path("client_id").asString(""))) {
            return;
        }
        if (frame.path("event").asString().equals("comment_accepted")) {
            facts.wanted(
                    Facts.Kind.COMMENT,
                    clientId,
                    person,
                    asked.getOrDefault(clientId, 1),
                    List.of(data.path("comment_id").asString()));
            asked.remove(clientId);
            waiting = null;
        }
    }
}
