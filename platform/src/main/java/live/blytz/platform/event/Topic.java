package live.blytz.platform.event;

import java.time.Duration;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic that this service owns. Declared once, as a bean of the owner: the platform creates the
 * topic, registers the subjects {@code <topic>-<record full name>}, and refuses to tell a type that
 * does not stand here.
 *
 * @param retention how long Kafka keeps its records
 */
public record Topic(
        String name,
        int partitions,
        Duration retention,
        Set<Class<? extends SpecificRecord>> types) {

    /** Six partitions, kept for 30 days. */
    @SafeVarargs
    public static Topic of(String name, Class<? extends SpecificRecord>... types) {
        return new Topic(name, 6, Duration.ofDays(30), Set.of(types));
    }

    public Topic keptFor(Duration time) {
        return new Topic(name, partitions, time, types);
    }

    public Topic in(int parts) {
        return new Topic(name, parts, retention, types);
    }
}
