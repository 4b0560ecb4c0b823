package live.blytz.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics, registers the schemas and starts listening, each as soon as it can be done.
 * The service starts meanwhile: what it tells waits in its outbox.
 */
final class Preparing {

    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration REFUSED_AGAIN = Duration.ofSeconds(30);

    private final KafkaSettings kafka;
    private final EventTopics topics;
    private final OwnedTopics owned;
    private final EventCodec codec;
    private final Listening listening;
    private final Preparations state;

    Preparing(
            KafkaSettings kafka,
            EventTopics topics,
            OwnedTopics owned,
            EventCodec codec,
            Listening listening,
            Preparations state) {
        this.kafka = kafka;
        this.topics = topics;
        this.owned = owned;
        this.codec = codec;
        this.listening = listening;
        this.state = state;
    }

    /** Then listens to each topic from the moment its owner has created it. */
    void topics(BooleanSupplier on) throws InterruptedException {
        var pause = Pause.first();
        while (on.getAsBoolean() && !created()) {
            Thread.sleep(pause.length());
            pause = pause.longer();
        }
        var missing = new HashSet<>(listening.topics());
        while (on.getAsBoolean() && !missing.isEmpty()) {
            for (var topic : existing()) {
                if (missing.remove(topic)) {
                    listening.to(topic);
                }
            }
            if (!missing.isEmpty()) {
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    void schemas(BooleanSupplier on) throws InterruptedException {
        var pause = Pause.first();
        var open = new ArrayList<Subject>();
        for (var topic : owned.all()) {
            for (var type : topic.types()) {
                open.add(new Subject(topic.name(), type));
            }
        }
        while (on.getAsBoolean()) {
            open.removeIf(this::registered);
            if (open.isEmpty()) {
                state.schemasAreRegistered();
                return;
            }
            Thread.sleep(state.refused().isEmpty() ? pause.length() : REFUSED_AGAIN);
            pause = pause.longer();
        }
    }

    private record Subject(String topic, Class<? extends SpecificRecord> type) {}

    private boolean registered(Subject subject) {
        var name = EventCodec.subject(subject.topic, subject.type.getName());
        try {
            codec.register(subject.topic, subject.type);
            state.accepted(name);
            return true;
        } catch (SchemaRefused e) {
            LOG.error("a schema would break its readers: {}", e.getMessage());
            state.refused(name);
            return false;
        } catch (RegistryUnavailable e) {
            LOG.warn("schemas are not registered yet: {}", e.getMessage());
            return false;
        }
    }

    private boolean created() throws InterruptedException {
        try {
            topics.create();
            state.topicsAreThere();
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("topics are not created yet: {}", e.toString());
            return false;
        }
    }

    private Set<String> existing() throws InterruptedException {
        try {
            return kafka.administer(admin -> admin.listTopics().names().get());
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("topics cannot be listed: {}", e.toString());
            return Set.of();
        }
    }
}
