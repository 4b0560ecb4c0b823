package live.blytz.chat.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import live.blytz.chat.room.KeptRestrictions;
import live.blytz.chat.room.Room;
import live.blytz.chat.room.RoomState;
import live.blytz.chat.room.RoomStatus;
import live.blytz.chat.room.Rooms;
import live.blytz.chat.room.Showing;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.platform.event.Envelope;
import live.blytz.platform.event.EventCodec;
import live.blytz.platform.event.PoisonRecord;
import live.blytz.platform.trace.TraceHeaders;
import live.blytz.platform.trace.Traces;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the topic room, whole, on every instance, and lets each record into its room. It begins
 * with the oldest record of a show that is not over; what was before that is remembered in {@link
 * KnownRooms}.
 */
@Component
public class RoomLog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RoomLog.class);

    private final Rooms rooms;
    private final KnownRooms known;
    private final KeptRestrictions restrictions;
    private final EventCodec codec;
    private final KafkaProperties kafka;
    private final Traces traces;
    private final Counter unreadable;
    private final Map<Integer, Long> begun = new ConcurrentHashMap<>();
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    private final Map<Integer, Long> saved = new ConcurrentHashMap<>();
    private final Map<UUID, Place> places = new ConcurrentHashMap<>();
    private final Set<UUID> unsaved = ConcurrentHashMap.newKeySet();
    private volatile @Nullable TopicReader reader;

    private record Place(int partition, long first, long last) {}

    RoomLog(
            Rooms rooms,
            KnownRooms known,
            KeptRestrictions restrictions,
            EventCodec codec,
            KafkaProperties kafka,
            Traces traces,
            MeterRegistry metrics) {
        this.rooms = rooms;
        this.known = known;
        this.restrictions = restrictions;
        this.codec = codec;
        this.kafka = kafka;
        this.traces = traces;
        this.unreadable = metrics.counter("chat.log.unreadable");
    }

    public boolean isCaughtUp() {
        var open = reader;
        return open != null && open.isCaughtUp();
    }

    public void awaitCaughtUp() throws InterruptedException {
        var open = reader;
        if (open != null) {
            open.awaitCaughtUp();
        }
    }

    @Override
    public void start() {
        var open =
                new TopicReader(
                        RoomWriter.TOPIC, kafka.buildConsumerProperties(), this::begin, this::hear);
        reader = open;
        open.start();
    }

    @Override
    public void stop() {
        var open = reader;
        reader = null;
        if (open != null) {
            open.close();
            try {
                save();
            } catch (RuntimeException away) {
                LOG.warn("the next start will read more of the room log: {}", away.toString());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    @Override
    public int getPhase() {
        return 1;
    }

    private Map<TopicPartition, Long> begin(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var notOver = known.notOver();
        var read = known.read();
        var oldest =
                notOver.stream()
                        .collect(
                                Collectors.toMap(
                                        KnownRooms.Known::partition,
                                        KnownRooms.Known::first,
                                        Math::min));
        var first = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        var offsets = new HashMap<TopicPartition, Long>();
        for (var part : partitions) {
            var from =
                    Math.min(
                            read.getOrDefault(part.partition(), 0L),
                            oldest.getOrDefault(part.partition(), Long.MAX_VALUE));
            // a log shorter than what was read of it is another log
            var oldestKept = first.getOrDefault(part, 0L);
            var start = from > end.getOrDefault(part, 0L) ? oldestKept : Math.max(from, oldestKept);
            offsets.put(part, start);
            begun.put(part.partition(), start);
        }
        for (var room : notOver) {
            var kept = restrictions.of(room.state().streamId());
            rooms.open(room.state().knowing(kept), begun.getOrDefault(room.partition(), 0L) - 1);
            places.put(
                    room.state().streamId(),
                    new Place(room.partition(), room.first(), room.first()));
        }
        LOG.info("{} shows are not over, the room log is read from {}", notOver.size(), offsets);
        return offsets;
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        try {
            var envelope = codec.envelope(record);
            hear(record, envelope, codec.decode(record.value()));
        } catch (PoisonRecord | IllegalArgumentException unusable) {
            unreadable.increment();
            LOG.warn(
                    "{}-{}@{} cannot be read and is left out: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unusable.toString());
        }
        next.put(record.partition(), record.offset() + 1);
    }

    private void hear(
            ConsumerRecord<String, byte[]> record, Envelope envelope, SpecificRecord event) {
        var stream = UUID.fromString(record.key());
        place(stream, record);
        var floor = begun.getOrDefault(record.partition(), 0L) - 1;
        var room = rooms.open(RoomState.unheard(stream), floor);
        var showing = showing(record, event);
        try {
            if (room.hear(event, envelope.id(), record.offset(), envelope.time(), showing)) {
                remember(room, event);
            }
        } finally {
            showing.done(0);
        }
    }

    /** What is read again after a start was followed when it was new. */
    private Showing showing(ConsumerRecord<String, byte[]> record, SpecificRecord event) {
        var traceparent = isCaughtUp() ? TraceHeaders.traceparent(record.headers()) : null;
        return traceparent == null
                ? Showing.UNSEEN
                : new Showing(
                        traces.hearing(traceparent, "show " + event.getSchema().getName())
                                .with("room.id", record.key())
                                .with("room.seq", record.offset()));
    }

    private void place(UUID stream, ConsumerRecord<String, byte[]> record) {
        places.merge(
                stream,
                new Place(record.partition(), record.offset(), record.offset()),
                (old, now) -> new Place(now.partition(), old.first(), now.last()));
    }

    private void remember(Room room, SpecificRecord event) {
        if (event instanceof StreamScheduled
                || event instanceof StreamStatusChanged
                || event instanceof StreamEnded) {
            unsaved.add(room.id());
        }
    }

    /** Remembers what changed, then how far was read before that: never the other way round. */
    @Scheduled(fixedDelayString = "PT2S")
    void save() {
        var readTo = Map.copyOf(next);
        for (var stream : Set.copyOf(unsaved)) {
            unsaved.remove(stream);
            var place = places.get(stream);
            var room = rooms.known(stream);
            if (place != null && room.isPresent()) {
                try {
                    known.save(room.get().state(), place.partition(), place.first(), place.last());
                } catch (RuntimeException trouble) {
                    unsaved.add(stream);
                    throw trouble;
                }
            }
        }
        readTo.forEach(
                (partition, offset) -> {
                    if (!offset.equals(saved.get(partition))) {
                        known.saveRead(partition, offset);
                        saved.put(partition, offset);
                    }
                });
    }

    /** Lets go of shows that were over and are watched by nobody. */
    public void forget(Room room) {
        if (room.state().status() != RoomStatus.UNKNOWN && !unsaved.contains(room.id())) {
            rooms.forget(room);
            places.remove(room.id());
        }
    }
}
