package live.blytz.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Out of service while topics and schemas are being prepared, though not for longer than a setting
 * says; and for as long as the registry refuses a schema, because then an older version of the
 * service must stay. A broker that goes away later is no reason: the outbox bears it.
 */
final class EventsHealth implements HealthIndicator {

    private final Preparations preparations;
    private final Backlogs backlogs;
    private final Supplier<Set<String>> held;
    private final InstantSource clock;
    private final Instant deadline;

    EventsHealth(
            Preparations preparations,
            Backlogs backlogs,
            Supplier<Set<String>> held,
            InstantSource clock,
            Duration readyWithin) {
        this.preparations = preparations;
        this.backlogs = backlogs;
        this.held = held;
        this.clock = clock;
        this.deadline = clock.instant().plus(readyWithin);
    }

    @Override
    public Health health() {
        var prepared = preparations.hasTopics() && preparations.hasSchemas();
        var late = clock.instant().isAfter(deadline);
        var refused = preparations.refused();
        var health = refused.isEmpty() && (prepared || late) ? Health.up() : Health.outOfService();
        if (!refused.isEmpty()) {
            health.withDetail("refused_schemas", refused);
        }
        return health.withDetail("topics", word(preparations.hasTopics()))
                .withDetail("schemas", word(preparations.hasSchemas()))
                .withDetail("outbox_waiting", backlogs.rows())
                .withDetail("outbox_oldest_seconds", backlogs.age().toSeconds())
                .withDetail("held_topics", held.get())
                .build();
    }

    private static String word(boolean done) {
        return done ? "ready" : "waiting";
    }
}
