package live.blytz.chat.socket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.chat.log.RoomLog;
import live.blytz.chat.room.Rooms;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** After the show: a few seconds to see its last frame, then the doors close. */
@Component
class Closing {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Rooms rooms;
    private final Crowds crowds;
    private final RoomLog log;
    private final Duration farewell;
    private final InstantSource clock;
    private final Map<UUID, Instant> over = new ConcurrentHashMap<>();

    Closing(Rooms rooms, Crowds crowds, RoomLog log, Desk desk, InstantSource clock) {
        this.rooms = rooms;
        this.crowds = crowds;
        this.log = log;
        this.farewell = desk.settings().farewell();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void close() {
        var now = clock.instant();
        for (var room : rooms.all()) {
            if (room.state().status().isOver()) {
                var since = over.computeIfAbsent(room.id(), _ -> now);
                var crowd = crowds.of(room.id());
                if (!crowd.isEmpty() && since.plus(farewell).isBefore(now)) {
                    crowd.each(peer -> peer.close(CloseCode.OVER));
                }
                if (crowd.isEmpty() && since.plus(KEPT).isBefore(now)) {
                    log.forget(room);
                    crowds.forget(room.id());
                    over.remove(room.id());
                }
            }
        }
    }
}
