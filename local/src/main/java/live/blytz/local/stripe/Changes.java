package live.blytz.local.stripe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What one request reads and writes; the store takes all of it or nothing. */
final class Changes {

    private final Map<String, Map<String, ObjectNode>> settled;
    private final Map<String, ObjectNode> written = new LinkedHashMap<>();

    Changes(Map<String, Map<String, ObjectNode>> settled) {
        this.settled = settled;
    }

    /** A copy: what is changed in it counts once it is put. */
    Optional<ObjectNode> find(String kind, String id) {
        var fresh = written.get(id);
        if (fresh != null && fresh.path("object").asString().equals(kind)) {
            return Optional.of(fresh.deepCopy());
        }
        return Optional.ofNullable(settled.getOrDefault(kind, Map.of()).get(id))
                .map(ObjectNode::deepCopy);
    }

    ObjectNode get(String kind, String id) {
        return find(kind, id).orElseThrow(() -> StripeError.missing(kind, id));
    }

    /** The oldest first. */
    List<ObjectNode> all(String kind) {
        var objects = new LinkedHashMap<>(settled.getOrDefault(kind, Map.of()));
        written.forEach(
                (id, object) -> {
                    if (object.path("object").asString().equals(kind)) {
                        objects.put(id, object);
                    }
                });
        return new ArrayList<>(objects.values());
    }

    ObjectNode put(ObjectNode object) {
        written.put(object.path("id").asString(), object.deepCopy());
        return object;
    }

    List<ObjectNode> written() {
        return List.copyOf(written.values());
    }
}
