package live.blytz.platform.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What this service may tell, and where. */
final class OwnedTopics {

    private final Map<String, Topic> byName = new LinkedHashMap<>();

    OwnedTopics(Iterable<Topic> topics) {
        for (var topic : topics) {
            if (byName.putIfAbsent(topic.name(), topic) != null) {
                throw new IllegalStateException("topic " + topic.name() + " is declared twice");
            }
        }
    }

    Collection<Topic> all() {
        return byName.values();
    }

    void check(String topic, SpecificRecord event) {
        var owned = byName.get(topic);
        if (owned == null) {
            throw new IllegalArgumentException("this service owns no topic " + topic);
        }
        if (!owned.types().contains(event.getClass())) {
            throw new IllegalArgumentException(
                    event.getClass().getName() + " does not belong to topic " + topic);
        }
    }
}
