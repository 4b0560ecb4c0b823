package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the services' consumer groups have heard. */
final class Ears implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;

    Ears(Suite suite) {
        var settings = new HashMap<>(suite.addresses().kafkaOperator().client());
        settings.put("default.api.timeout.ms", 8_000);
        settings.put("request.timeout.ms", 4_000);
        this.admin = Admin.create(settings);
    }

    /** Where the topics that services listen to end now. */
    Map<TopicPartition, Long> ends() throws ExecutionException, TimeoutException {
        var heard = new ArrayList<TopicPartition>();
        for (var group : committed().values()) {
            heard.addAll(group.keySet());
        }
        return await(
                        admin.listOffsets(
                                        heard.stream()
                                                .distinct()
                                                .collect(
                                                        Collectors.toMap(
                                                                each -> each,
                                                                _ -> OffsetSpec.latest())))
                                .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().offset()));
    }

    /** Who has not heard all up to there, and how much is missing. */
    List<String> behind(Map<TopicPartition, Long> ends)
            throws ExecutionException, TimeoutException {
        var behind = new ArrayList<String>();
        committed()
                .forEach(
                        (group, offsets) ->
                                offsets.forEach(
                                        (partition, reached) -> {
                                            var missing =
                                                    ends.getOrDefault(partition, 0L)
                                                            - reached.offset();
                                            if (missing > 0) {
                                                behind.add(
                                                        "%s has not heard %d of %s"
                                                                .formatted(
                                                                        group, missing, partition));
                                            }
                                        }));
        return behind;
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed()
            throws ExecutionException, TimeoutException {
        var all = new HashMap<String, Map<TopicPartition, OffsetAndMetadata>>();
        for (var group : groups()) {
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                    .forEach(
                            (partition, reached) -> {
                                if (reached != null) {
                                    offsets.put(partition, reached);
                                }
                            });
            all.put(group, offsets);
        }
        return all;
    }

    /** A service is one group; what the rooms are fed by is another. */
    private static List<String> groups() {
        var all = new ArrayList<String>();
        for (var service : Service.values()) {
            all.add(service.folder());
        }
        all.add("chat-service.rooms");
        return all;
    }

    private static <T> T await(KafkaFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
