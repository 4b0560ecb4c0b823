package live.blytz.chat.socket;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The crowd of each room on this instance. */
@Component
class Crowds {

    private final FanOut fanOut;
    private final Map<UUID, Crowd> crowds = new ConcurrentHashMap<>();

    Crowds(FanOut fanOut) {
        this.fanOut = fanOut;
    }

    Crowd of(UUID stream) {
        return crowds.computeIfAbsent(stream, _ -> new Crowd(fanOut));
    }

    void forget(UUID stream) {
        crowds.remove(stream);
    }
}
