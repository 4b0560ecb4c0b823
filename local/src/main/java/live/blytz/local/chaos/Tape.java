package live.blytz.local.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.blytz.local.evening.Told;
import live.blytz.local.events.Event;
import live.blytz.local.events.Topics;
import live.blytz.local.suite.Suite;

/** All that the topics said since the run began, wound on a little further with each look. */
final class Tape implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of(
                    "auction",
                    "order",
                    "payment",
                    "wallet",
                    "delivery",
                    "notification",
                    "room",
                    "product");

    private final Topics topics;
    private final Instant began;
    private final List<Event> events = new ArrayList<>();
    private final List<Event> deadLetters = new ArrayList<>();

    Tape(Suite suite, Instant began) {
        this.topics = new Topics(suite.addresses().kafkaOperator(), suite.addresses().registry());
        this.began = began;
    }

    /** Reads what came since the last time. */
    synchronized Told wind() {
        topics.readOn(TOPICS, events::add);
        var letters = topics.names().stream().filter(name -> name.endsWith(".dlt")).toList();
        topics.readOn(letters, deadLetters::add);
        return new Told(ours(events), ours(deadLetters));
    }

    private List<Event> ours(List<Event> all) {
        all.removeIf(
                event ->
                        event.time().isBefore(began) || event.headers().containsKey(Poison.HEADER));
        return List.copyOf(all);
    }

    @Override
    public void close() {
        topics.close();
    }
}
