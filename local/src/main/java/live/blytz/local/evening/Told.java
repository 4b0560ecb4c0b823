package live.blytz.local.evening;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import live.blytz.local.events.Event;
import live.blytz.local.events.Topics;
import live.blytz.local.suite.Suite;

/** What the topics say of tonight, read from their beginning as any outsider would. */
public final class Told {

    private static final List<String> TOPICS =
            List.of("auction", "order", "payment", "wallet", "delivery", "room");

    private final List<Event> events;
    private final List<Event> deadLetters;

    public Told(List<Event> events, List<Event> deadLetters) {
        this.events = events;
        this.deadLetters = deadLetters;
    }

    static Told read(Suite suite, Instant since) {
        var events = new java.util.ArrayList<Event>();
        var dead = new java.util.ArrayList<Event>();
        try (var topics =
                new Topics(suite.addresses().kafkaOperator(), suite.addresses().registry())) {
            topics.readAll(
                    TOPICS,
                    event -> {
                        if (!event.time().isBefore(since)) {
                            events.add(event);
                        }
                    });
            var letters = topics.names().stream().filter(name -> name.endsWith(".dlt")).toList();
            topics.readAll(
                    letters,
                    event -> {
                        if (!event.time().isBefore(since)) {
                            dead.add(event);
                        }
                    });
        }
        return new Told(events, dead);
    }

    public Stream<Event> on(String topic) {
        return events.stream().filter(event -> event.topic().equals(topic));
    }

    /** Different events of a type whose field has one of these values; copies count once. */
    public long distinct(String topic, String type, String field, Set<?> wanted) {
        var texts = new HashSet<String>();
        wanted.forEach(value -> texts.add(value.toString()));
        return on(topic)
                .filter(event -> event.shortType().equals(type))
                .filter(event -> texts.contains(field(event, field)))
                .map(Event::id)
                .distinct()
                .count();
    }

    public static String field(Event event, String field) {
        return event.data() instanceof Map<?, ?> data ? String.valueOf(data.get(field)) : "";
    }

    public List<Event> deadLetters() {
        return deadLetters;
    }

    int size() {
        return events.size();
    }
}
