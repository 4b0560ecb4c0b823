package live.blytz.chat.socket;

import live.blytz.chat.log.RoomLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when the room log is read and sockets are taken. */
@Component("roomsHealthIndicator")
class RoomsHealth implements HealthIndicator {

    private final RoomLog log;
    private final SocketServer sockets;

    RoomsHealth(RoomLog log, SocketServer sockets) {
        this.log = log;
        this.sockets = sockets;
    }

    @Override
    public Health health() {
        var port = sockets.port();
        return (port > 0 ? Health.up() : Health.outOfService())
                .withDetail("log", log.isCaughtUp() ? "read" : "being read")
                .withDetail("port", port)
                .build();
    }
}
