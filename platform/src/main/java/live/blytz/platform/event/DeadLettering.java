package live.blytz.platform.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What follows when a record fails: poison becomes a dead letter at once; a failing handler is
 * tried a few times first; while an engine is away nothing becomes a dead letter, the partition
 * waits.
 */
final class DeadLettering implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLettering.class);
    private static final long OUTAGE_LONGEST = 5_000;

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final DefaultErrorHandler handler;

    DeadLettering(
            String service,
            Map<String, Object> producer,
            EventSettings.Retry retry,
            MeterRegistry meters) {
        producers = new DefaultKafkaProducerFactory<>(producer);
        handler = new DefaultErrorHandler(recoverer(service), tries(retry));
        handler.addNotRetryableExceptions(PoisonRecord.class);
        // what was fetched stays in memory: a new fetch costs half a second for every failed try
        handler.setSeekAfterError(false);
        handler.setBackOffFunction((_, failure) -> Outage.isBehind(failure) ? wait(retry) : null);
        handler.setRetryListeners(new Telling(meters));
    }

    static Counter counter(MeterRegistry meters, String topic) {
        return meters.counter("blytz.events.dead.letters", "topic", topic);
    }

    CommonErrorHandler handler() {
        return handler;
    }

    @Override
    public void close() {
        producers.destroy();
    }

    private DeadLetterPublishingRecoverer recoverer(String service) {
        var recoverer =
                new DeadLetterPublishingRecoverer(
                        new KafkaTemplate<>(producers),
                        (record, _) ->
                                new TopicPartition(
                                        EventTopics.deadLettersOf(record.topic(), service), -1));
        // a stack trace may quote what the event says about people, and is in the log
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        recoverer.setAppendOriginalHeaders(false);
        recoverer.addHeadersFunction((_, failure) -> reasonHeader(failure));
        return recoverer;
    }

    private static Headers reasonHeader(Exception failure) {
        var headers = new RecordHeaders();
        EventHeaders.put(headers, DeadLetters.REASON, reason(failure));
        return headers;
    }

    /** In the words of the failure at the bottom. */
    static String reason(Exception failure) {
        Throwable bottom = failure;
        for (var depth = 0; bottom.getCause() != null && depth < 20; depth++) {
            bottom = bottom.getCause();
        }
        var text = bottom.getClass().getSimpleName() + ": " + bottom.getMessage();
        return text.substring(0, Math.min(500, text.length()));
    }

    private static BackOff tries(EventSettings.Retry retry) {
        var backOff = new ExponentialBackOffWithMaxRetries(Math.max(0, retry.attempts() - 1));
        backOff.setInitialInterval(retry.first().toMillis());
        backOff.setMultiplier(2);
        backOff.setMaxInterval(retry.longest().toMillis());
        return backOff;
    }

    private static BackOff wait(EventSettings.Retry retry) {
        var backOff = new ExponentialBackOff(retry.first().toMillis(), 2);
        backOff.setMaxInterval(OUTAGE_LONGEST);
        return backOff;
    }

    private record Telling(MeterRegistry meters) implements RetryListener {

        @Override
        public void failedDelivery(
                ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
            LOG.warn("{}: try {} failed: {}", place(record), attempt, cause(failure));
        }

        @Override
        public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
            counter(meters, record.topic()).increment();
            LOG.error("{} is a dead letter now", place(record), failure);
        }

        @Override
        public void recoveryFailed(
                ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
            LOG.error(
                    "{} could not become a dead letter and is tried again", place(record), failure);
        }

        private static String place(ConsumerRecord<?, ?> record) {
            return record.topic() + "-" + record.partition() + "@" + record.offset();
        }

        private static String cause(@Nullable Exception failure) {
            if (failure == null) {
                return "";
            }
            var cause = failure.getCause();
            return cause == null ? failure.toString() : cause.toString();
        }
    }
}
