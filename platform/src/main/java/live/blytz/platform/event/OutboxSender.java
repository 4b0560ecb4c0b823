package live.blytz.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import live.blytz.platform.trace.Step;
import live.blytz.platform.trace.Traces;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends rows in their order and says which of them Kafka has.
 *
 * <p>Order survives failure: when a record is given up on its way, the producer is closed from
 * inside that very callback, before anything behind it can leave; what was unconfirmed is sent
 * again by the next round, by a new producer. A topic that cannot take records at all (it does not
 * exist, its schema is refused or unknown) is held for a while, and the others go on.
 *
 * <p>One thread at a time.
 */
final class OutboxSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final Map<String, Object> settings;
    private final EventCodec codec;
    private final Traces traces;
    private final MeterRegistry meters;
    private final Map<String, Pause> held = new ConcurrentHashMap<>();
    private @Nullable KafkaProducer<String, byte[]> producer;

    OutboxSender(
            Map<String, Object> settings, EventCodec codec, Traces traces, MeterRegistry meters) {
        this.settings = settings;
        this.codec = codec;
        this.traces = traces;
        this.meters = meters;
    }

    /**
     * @param broken Kafka did not confirm in time: wait before the next round
     */
    record Round<P>(List<P> sent, boolean broken) {}

    private record OnItsWay<P>(Unsent<P> row, Future<RecordMetadata> confirmation) {}

    /** Topics whose rows need not be brought now. */
    Set<String> held() {
        var now = System.nanoTime();
        var names = new HashSet<String>();
        held.forEach(
                (topic, pause) -> {
                    if (!pause.isOver(now)) {
                        names.add(topic);
                    }
                });
        return names;
    }

    <P> Round<P> send(List<Unsent<P>> rows) {
        var away = new ArrayList<OnItsWay<P>>(rows.size());
        var refused = held();
        try {
            var kafka = producer();
            var failing = new FailFast(kafka);
            for (var row : rows) {
                var topic = row.row().topic();
                if (failing.broken) {
                    break;
                }
                if (!refused.contains(topic)) {
                    var confirmation = hand(kafka, row, failing);
                    if (confirmation == null) {
                        refused.add(topic);
                    } else {
                        away.add(new OnItsWay<>(row, confirmation));
                    }
                }
            }
        } catch (InterruptException e) {
            return confirmed(away, true);
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("the outbox cannot reach Kafka: {}", e.toString());
            return confirmed(away, true);
        }
        return confirmed(away, false);
    }

    /** Null when the row's topic is held from now on. */
    private <P> @Nullable Future<RecordMetadata> hand(
            KafkaProducer<String, byte[]> kafka, Unsent<P> unsent, FailFast failing) {
        var row = unsent.row();
        try {
            var wire = codec.wire(row.topic(), row.type(), row.payload());
            var step = step(row);
            var headers = codec.headers(row.id(), row.type(), unsent.since(), step.traceparent());
            var confirmation =
                    kafka.send(
                            new ProducerRecord<>(row.topic(), null, row.key(), wire, headers),
                            ending(step, failing));
            if (confirmation.isDone() && confirmation.state() == Future.State.FAILED) {
                if (!failing.broken) {
                    hold(row.topic(), confirmation.exceptionNow());
                }
                return null;
            }
            return confirmation;
        } catch (RegistryUnavailable | SchemaRefused | PoisonRecord e) {
            hold(row.topic(), e);
            return null;
        }
    }

    private Step step(OutboxRow row) {
        return traces.sending(row.traceparent(), "tell " + EventHeaders.name(row.type()))
                .with("peer.service", "kafka")
                .with("messaging.destination.name", row.topic())
                .with("messaging.message.id", row.id().toString());
    }

    private static Callback ending(Step step, Callback next) {
        return (metadata, failure) -> {
            next.onCompletion(metadata, failure);
            step.end(failure);
        };
    }

    private void hold(String topic, Throwable reason) {
        var pause = held.merge(topic, Pause.first(), (before, _) -> before.longer());
        LOG.warn("events of topic {} wait {}: {}", topic, pause.length(), reason.toString());
    }

    private <P> Round<P> confirmed(List<OnItsWay<P>> away, boolean broken) {
        var sent = new ArrayList<P>(away.size());
        for (var each : away) {
            var topic = each.row().row().topic();
            try {
                each.confirmation().get();
                sent.add(each.row().place());
                held.remove(topic);
                meters.counter("blytz.outbox.sent", "topic", topic).increment();
            } catch (ExecutionException e) {
                if (!broken) {
                    LOG.warn("Kafka has not confirmed an event of {}: {}", topic, e.getMessage());
                }
                broken = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                broken = true;
                break;
            }
        }
        if (broken) {
            close();
        }
        return new Round<>(sent, broken);
    }

    private KafkaProducer<String, byte[]> producer() {
        var current = producer;
        if (current == null) {
            current = new KafkaProducer<>(settings);
            producer = current;
        }
        return current;
    }

    @Override
    public void close() {
        var current = producer;
        if (current != null) {
            producer = null;
            current.close(Duration.ZERO);
        }
    }

    /** Runs in the producer's own thread when a record is given up; nothing leaves behind it. */
    private static final class FailFast implements Callback {

        private final KafkaProducer<String, byte[]> kafka;
        private final Thread caller = Thread.currentThread();
        private volatile boolean broken;

        FailFast(KafkaProducer<String, byte[]> kafka) {
            this.kafka = kafka;
        }

        @Override
        public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            if (failure != null && !broken && Thread.currentThread() != caller) {
                broken = true;
                kafka.close(Duration.ZERO);
            }
        }
    }
}
