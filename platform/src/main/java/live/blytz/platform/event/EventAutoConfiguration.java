package live.blytz.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import live.blytz.platform.trace.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The event backbone of a service: declare {@link Topic}s and {@link Subscription}s. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "live.blytz.platform.time.TimeAutoConfiguration"
        })
@EnableConfigurationProperties(EventSettings.class)
@Import({RelationalEvents.class, DocumentEvents.class})
public class EventAutoConfiguration {

    private static final int PREPARING_PHASE = Listening.PHASE + 1;

    @Bean
    KafkaSettings eventKafkaSettings(
            KafkaProperties kafka,
            ObjectProvider<KafkaConnectionDetails> details,
            @Value("${spring.application.name}") String service) {
        return KafkaConnections.of(service, kafka, details.getIfAvailable());
    }

    @Bean
    OwnedTopics ownedTopics(ObjectProvider<Topic> topics) {
        return new OwnedTopics(topics.orderedStream().toList());
    }

    @Bean
    public EventCodec eventCodec(
            EventSettings settings, KafkaSettings kafka, Traces traces, InstantSource clock) {
        return new EventCodec(
                new SchemaRegistry(settings.registryUrl()), kafka.service(), traces, clock);
    }

    @Bean
    Preparations eventPreparations() {
        return new Preparations();
    }

    @Bean
    OutboxRows outboxRows(OwnedTopics topics, Traces traces) {
        return new OutboxRows(topics, traces);
    }

    @Bean
    OutboxSender outboxSender(
            EventSettings settings,
            KafkaSettings kafka,
            EventCodec codec,
            Traces traces,
            ObjectProvider<MeterRegistry> meters) {
        return new OutboxSender(
                kafka.producer("outbox", settings.relay().patience()),
                codec,
                traces,
                meters(meters));
    }

    @Bean
    Backlogs outboxBacklogs(ObjectProvider<MeterRegistry> meters, InstantSource clock) {
        return new Backlogs(meters(meters), clock);
    }

    @Bean
    DeadLettering deadLettering(
            EventSettings settings, KafkaSettings kafka, ObjectProvider<MeterRegistry> meters) {
        return new DeadLettering(
                kafka.service(),
                kafka.producer("dead-letters", settings.relay().patience()),
                settings.retry(),
                meters(meters));
    }

    @Bean
    Listening eventListening(
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<Inbox> inbox,
            EventSettings settings,
            KafkaSettings kafka,
            EventCodec codec,
            DeadLettering deadLetters,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<ObservationRegistry> observations) {
        return new Listening(
                subscriptions.orderedStream().toList(),
                kafka,
                settings.concurrency(),
                codec,
                inbox.getIfAvailable(() -> Inbox.NONE),
                deadLetters,
                meters(meters),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    Preparing eventPreparing(
            EventSettings settings,
            KafkaSettings kafka,
            OwnedTopics owned,
            EventCodec codec,
            Listening listening,
            Preparations preparations) {
        var topics =
                new EventTopics(
                        kafka, settings.replicationFactor(), owned.all(), listening.topics());
        return new Preparing(kafka, topics, owned, codec, listening, preparations);
    }

    @Bean
    Background eventTopicsThread(Preparing preparing) {
        return new Background("event-topics", PREPARING_PHASE, preparing::topics);
    }

    @Bean
    Background eventSchemasThread(Preparing preparing) {
        return new Background("event-schemas", PREPARING_PHASE, preparing::schemas);
    }

    @Bean
    Background eventAssignmentsThread(
            EventSettings settings,
            KafkaSettings kafka,
            Listening listening,
            ObjectProvider<MeterRegistry> meters) {
        var watch =
                new AssignmentWatch(kafka, listening, settings.assignmentWatch(), meters(meters));
        return new Background("event-assignments", PREPARING_PHASE, watch);
    }

    @Bean
    Operating eventOperating(KafkaSettings kafka, Listening listening, Backlogs backlogs) {
        return new Operating(kafka, listening, backlogs);
    }

    @Bean
    EventsHealth eventsHealthIndicator(
            EventSettings settings,
            Preparations preparations,
            Backlogs backlogs,
            OutboxSender sender,
            InstantSource clock) {
        return new EventsHealth(
                preparations, backlogs, sender::held, clock, settings.readyWithin());
    }

    private static MeterRegistry meters(ObjectProvider<MeterRegistry> meters) {
        return meters.getIfAvailable(SimpleMeterRegistry::new);
    }

    /** The backbone's tables come before the service's own, with a history of their own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(FlywayMigrationStrategy.class)
    static class Migrations {

        @Bean
        FlywayMigrationStrategy backboneFirst() {
            return new BackboneFirst();
        }
    }
}
