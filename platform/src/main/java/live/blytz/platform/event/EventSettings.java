package live.blytz.platform.event;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param registryUrl base URL of the registry's Confluent-compatible API
 * @param replicationFactor of topics that are created here
 * @param concurrency consumer threads for each topic that is heard
 * @param readyWithin how long a start may show as out of service because topics and schemas are not
 *     there yet; after that the service serves, and its outbox keeps what it tells
 * @param assignmentWatch how often is looked whether somebody was given every partition; after
 *     three such looks with none the listener joins its group anew
 */
@ConfigurationProperties("blytz.events")
public record EventSettings(
        @DefaultValue("http://127.0.0.1:21081/apis/ccompat/v7") URI registryUrl,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1") int concurrency,
        @DefaultValue("30s") Duration readyWithin,
        @DefaultValue("10s") Duration assignmentWatch,
        @DefaultValue Retry retry,
        @DefaultValue Relay relay) {

    /**
     * How often a handler is tried before its record becomes a dead letter.
     *
     * @param first the pause after the first failure; each next one is twice as long
     * @param longest no pause is longer
     * @param attempts how often a handler runs at most
     */
    public record Retry(
            @DefaultValue("200ms") Duration first,
            @DefaultValue("5s") Duration longest,
            @DefaultValue("5") int attempts) {}

    /**
     * @param poll how often the outbox table is looked at when nothing wakes the relay
     * @param sweep how often documents are searched for rows that were left behind; without an
     *     index that reads the whole collection
     * @param batch rows that are on their way at the same time
     * @param patience how long Kafka may take to confirm
     */
    public record Relay(
            @DefaultValue("1s") Duration poll,
            @DefaultValue("15s") Duration sweep,
            @DefaultValue("500") int batch,
            @DefaultValue("10s") Duration patience) {}
}
