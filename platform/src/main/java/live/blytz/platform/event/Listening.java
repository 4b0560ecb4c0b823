package live.blytz.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** One listener container for each topic that is heard, all in the service's consumer group. */
final class Listening implements SmartLifecycle {

    /**
     * Before the threads that look for topics; on the way down, while the web server still is up.
     */
    static final int PHASE = Integer.MAX_VALUE - 200;

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    /** Rights may be granted later, and passwords change. */
    private static final Duration REFUSED_AGAIN = Duration.ofSeconds(10);

    private static final Duration STOPPING = Duration.ofSeconds(8);

    private final Map<String, List<Subscription>> byTopic = new LinkedHashMap<>();
    private final Map<String, ConcurrentMessageListenerContainer<String, byte[]>> containers =
            new LinkedHashMap<>();
    private final KafkaSettings kafka;
    private final int concurrency;
    private final EventCodec codec;
    private final Inbox inbox;
    private final DeadLettering deadLetters;
    private final MeterRegistry meters;
    private final ObservationRegistry observations;
    private boolean running;

    Listening(
            Iterable<Subscription> subscriptions,
            KafkaSettings kafka,
            int concurrency,
            EventCodec codec,
            Inbox inbox,
            DeadLettering deadLetters,
            MeterRegistry meters,
            ObservationRegistry observations) {
        for (var each : subscriptions) {
            byTopic.computeIfAbsent(each.topic(), _ -> new ArrayList<>()).add(each);
        }
        this.kafka = kafka;
        this.concurrency = concurrency;
        this.codec = codec;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.observations = observations;
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    /** One that hears the topic's records, whoever brings them. */
    TopicListener listenerTo(String topic) {
        return new TopicListener(
                byTopic.getOrDefault(topic, List.of()),
                codec,
                inbox,
                new Delays(topic, meters, InstantSource.system()),
                meters);
    }

    /** Starts to listen to a topic that exists. */
    synchronized void to(String topic) {
        if (running) {
            var container = container(topic);
            containers.put(topic, container);
            container.start();
        }
    }

    /** Those that are listened to now. */
    synchronized Set<String> heard() {
        return Set.copyOf(containers.keySet());
    }

    /** With new consumers, which join the group anew. */
    synchronized void again(String topic) {
        var container = containers.get(topic);
        if (running && container != null) {
            container.stop();
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
        properties.setMessageListener(listenerTo(topic));
        properties.setAuthExceptionRetryInterval(REFUSED_AGAIN);
        properties.setObservationEnabled(true);
        properties.setObservationRegistry(observations);
        properties.setObservationConvention(new HearingConvention());

        // from zero, or nobody sees the first one as a change
        DeadLettering.counter(meters, topic);

        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(topic + "-listener");
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(deadLetters.handler());
        return container;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** All at the same time: each finishes the record it has. */
    @Override
    public synchronized void stop() {
        running = false;
        var stopped = new CountDownLatch(containers.size());
        containers.values().forEach(container -> container.stop(stopped::countDown));
        containers.clear();
        try {
            if (!stopped.await(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} listeners have not ended yet", stopped.getCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
