package live.blytz.chat.socket;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whose sockets are open on this instance. */
@Component
final class People {

    /**
     * @param session of the token that it was opened with
     */
    record Open(UUID user, String session, Peer peer) {}

    private final Map<UUID, Set<Open>> sockets = new ConcurrentHashMap<>();

    void opened(Open socket) {
        sockets.compute(
                socket.user(),
                (_, before) -> {
                    var now = before == null ? ConcurrentHashMap.<Open>newKeySet() : before;
                    now.add(socket);
                    return now;
                });
    }

    void closed(Open socket) {
        sockets.computeIfPresent(
                socket.user(),
                (_, now) -> {
                    now.remove(socket);
                    return now.isEmpty() ? null : now;
                });
    }

    void each(UUID user, Consumer<Open> action) {
        sockets.getOrDefault(user, Set.of()).forEach(action);
    }

    void all(Consumer<Open> action) {
        sockets.values().forEach(open -> open.forEach(action));
    }

    int count() {
        return sockets.values().stream().mapToInt(Set::size).sum();
    }
}
