package live.blytz.chat.audience;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.chat.log.RoomWriter;
import live.blytz.chat.room.Room;
import live.blytz.chat.room.Rooms;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerPresenceChanged;
import live.blytz.platform.id.Ids;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Counts people, not sockets: two tabs of one person are one viewer. */
@Service
public class Attendance {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Rooms rooms;
    private final Seats seats;
    private final RoomWriter writer;
    private final InstantSource clock;

    /** Sockets of each person in each room, here. */
    private final Map<UUID, Map<UUID, Integer>> tabs = new ConcurrentHashMap<>();

    private final Map<UUID, Integer> counted = new ConcurrentHashMap<>();

    Attendance(
            Rooms rooms,
            Seats seats,
            RoomWriter writer,
            InstantSource clock,
            MeterRegistry metrics) {
        this.rooms = rooms;
        this.seats = seats;
        this.writer = writer;
        this.clock = clock;
        Gauge.builder("chat.viewers", tabs, Attendance::people)
                .description("People who watch a room from this instance")
                .register(metrics);
    }

    private static int people(Map<UUID, Map<UUID, Integer>> tabs) {
        return tabs.values().stream().mapToInt(Map::size).sum();
    }

    public void came(UUID stream, UUID user) {
        if (tabs(stream, user, 1) == 1) {
            trying(
                    () -> {
                        if (seats.seen(stream, List.of(user)) > 0) {
                            tell(
                                    stream,
                                    new ViewerPresenceChanged(stream, user, true, clock.instant()));
                        }
                    });
        }
    }

    public void left(UUID stream, UUID user) {
        if (tabs(stream, user, -1) == 0) {
            trying(() -> seats.left(stream, user));
        }
    }

    /** How many sockets of this person are open in the room now. */
    private int tabs(UUID stream, UUID user, int change) {
        var now = new AtomicInteger();
        tabs.compute(
                stream,
                (_, before) -> {
                    var users = before == null ? new ConcurrentHashMap<UUID, Integer>() : before;
                    now.set(Math.max(0, users.getOrDefault(user, 0) + change));
                    if (now.get() == 0) {
                        users.remove(user);
                    } else {
                        users.put(user, now.get());
                    }
                    return users.isEmpty() ? null : users;
                });
        return now.get();
    }

    @Scheduled(fixedRateString = "PT2S")
    void stay() {
        tabs.forEach((stream, users) -> trying(() -> seats.seen(stream, users.keySet())));
    }

    @Scheduled(fixedRateString = "PT1S")
    void count() {
        for (var room : rooms.all()) {
            var watched = tabs.containsKey(room.id()) || room.state().viewers() > 0;
            if (watched) {
                trying(() -> seats.count(room.id()).ifPresent(count -> update(room, count)));
            }
        }
    }

    private void update(Room room, Seats.Count count) {
        var state = room.state();
        for (var user : count.gone()) {
            tell(room.id(), new ViewerPresenceChanged(room.id(), user, false, clock.instant()));
        }
        var before = counted.getOrDefault(room.id(), state.viewers());
        if (count.viewers() != before || count.viewers() != state.viewers()) {
            counted.put(room.id(), count.viewers());
            var peak =
                    state.status().isOnAir()
                            ? Math.max(state.peak(), count.viewers())
                            : state.peak();
            tell(
                    room.id(),
                    new ViewerCountUpdated(room.id(), count.viewers(), peak, clock.instant()));
        }
    }

    private void tell(UUID stream, SpecificRecord event) {
        writer.tell(stream, Ids.next(), event)
                .exceptionally(
                        trouble -> {
                            LOG.warn(
                                    "room {} was not told of its viewers: {}",
                                    stream,
                                    trouble.toString());
                            return null;
                        });
    }

    private static void trying(Runnable task) {
        try {
            task.run();
        } catch (DataAccessException away) {
            LOG.warn("viewers are not counted while Redis is away: {}", away.toString());
        }
    }
}
