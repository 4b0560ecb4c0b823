package live.blytz.chat.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** The usual places to begin reading at. */
public final class Starts {

    private Starts() {}

    /** Only what comes from now on. */
    public static TopicReader.Start atEnd() {
        return (consumer, partitions) -> consumer.endOffsets(partitions);
    }

    /** What was told since then. */
    public static TopicReader.Start since(Instant then) {
        return (consumer, partitions) -> {
            var offsets = new HashMap<TopicPartition, Long>(consumer.endOffsets(partitions));
            consumer.offsetsForTimes(
                            partitions.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    part -> part, part -> then.toEpochMilli())))
                    .forEach(
                            (part, found) -> {
                                if (found != null) {
                                    offsets.put(part, found.offset());
                                }
                            });
            return offsets;
        };
    }
}
