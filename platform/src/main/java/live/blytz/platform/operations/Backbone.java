package live.blytz.platform.operations;

import java.util.List;
import live.blytz.platform.event.Operating;

/**
 * A service's part in the event backbone.
 *
 * @param outboxWaiting events that are committed and not yet in Kafka
 * @param outboxOldestSeconds how long the first of them waits
 */
record Backbone(
        String service, long outboxWaiting, long outboxOldestSeconds, List<HeardTopic> topics) {

    /**
     * @param lag records that have not been heard yet
     * @param deadLetters records that could not be taken and wait for somebody
     */
    record HeardTopic(String topic, long lag, int deadLetters) {}

    static Backbone of(Operating.State state) {
        return new Backbone(
                state.service(),
                state.waiting(),
                state.oldest().toSeconds(),
                state.heard().stream()
                        .map(each -> new HeardTopic(each.topic(), each.lag(), each.deadLetters()))
                        .toList());
    }
}
