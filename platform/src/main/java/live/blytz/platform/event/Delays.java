package live.blytz.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far a listener is behind, in time: the age of the record it has in hand, its retries
 * included. Ahead of a count of records, because one that hangs is as late as a thousand.
 */
final class Delays {

    /** A record that is neither at work nor tried again within this time is done with. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final Map<Integer, InHand> inHand = new ConcurrentHashMap<>();

    private record InHand(Instant told, boolean atWork, Instant touched) {}

    Delays(String topic, MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        Gauge.builder("blytz.events.delay", this, each -> each.longest().toMillis() / 1000d)
                .description("age of the oldest event in hand")
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(meters);
    }

    void taken(ConsumerRecord<?, ?> record) {
        var told = Instant.ofEpochMilli(record.timestamp());
        inHand.put(record.partition(), new InHand(told, true, clock.instant()));
    }

    void done(ConsumerRecord<?, ?> record) {
        inHand.remove(record.partition());
    }

    /** It comes again, or becomes a dead letter. */
    void failed(ConsumerRecord<?, ?> record) {
        inHand.computeIfPresent(
                record.partition(), (_, taken) -> new InHand(taken.told, false, clock.instant()));
    }

    Duration longest() {
        var now = clock.instant();
        return inHand.values().stream()
                .filter(each -> each.atWork || each.touched.plus(BETWEEN_TRIES).isAfter(now))
                .map(each -> Duration.between(each.told, now))
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
