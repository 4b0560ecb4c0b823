package live.blytz.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** One listener container for each topic that is heard, all in the service's consumer group. */
final class Listening implements SmartLifecycle {

    private final Map<String, List<Subscription>> byTopic = new LinkedHashMap<>();
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers =
            new ArrayList<>();
    private final KafkaSettings kafka;
    private final int concurrency;
    private final EventCodec codec;
    private final Inbox inbox;
    private final CommonErrorHandler errors;
    private final MeterRegistry meters;
    private final ObservationRegistry observations;
    private boolean running;

    Listening(
            Iterable<Subscription> subscriptions,
            KafkaSettings kafka,
            int concurrency,
            EventCodec codec,
            Inbox inbox,
            CommonErrorHandler errors,
            MeterRegistry meters,
            ObservationRegistry observations) {
        for (var each : subscriptions) {
            byTopic.computeIfAbsent(each.topic(), _ -> new ArrayList<>()).add(each);
        }
        this.kafka = kafka;
        this.concurrency = concurrency;
        this.codec = codec;
        this.inbox = inbox;
        this.errors = errors;
        this.meters = meters;
        this.observations = observations;
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    /** Starts to listen to a topic that exists. */
    synchronized void to(String topic) {
        if (running) {
            var container = container(topic);
            containers.add(container);
            container.start();
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(String topic) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        kafka.consumer(topic),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters));

        var properties = new ContainerProperties(topic);
        properties.setGroupId(kafka.service());
        properties.setMessageListener(
                new TopicListener(byTopic.getOrDefault(topic, List.of()), codec, inbox, meters));
        properties.setObservationEnabled(true);
        properties.setObservationRegistry(observations);

        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(topic + "-listener");
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(errors);
        return container;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
