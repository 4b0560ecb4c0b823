package live.blytz.chat.audience;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.chat.ChatSettings;
import live.blytz.chat.log.RoomWriter;
import live.blytz.events.room.ReactionsCounted;
import live.blytz.platform.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Reactions are counted here and told four times a second: nobody needs to see each one. */
@Service
public class Reacting {

    private static final Logger LOG = LoggerFactory.getLogger(Reacting.class);

    private final Set<String> known;
    private final RoomWriter writer;
    private final InstantSource clock;
    private final Map<UUID, Map<String, Integer>> counts = new ConcurrentHashMap<>();

    Reacting(ChatSettings settings, RoomWriter writer, InstantSource clock) {
        this.known = settings.reactions().known();
        this.writer = writer;
        this.clock = clock;
    }

    /** False when the reaction is not known. */
    public boolean react(UUID stream, String reaction) {
        if (!known.contains(reaction)) {
            return false;
        }
        counts.compute(
                stream,
                (_, before) -> {
                    var now = before == null ? new HashMap<String, Integer>() : before;
                    now.merge(reaction, 1, Integer::sum);
                    return now;
                });
        return true;
    }

    @Scheduled(fixedRateString = "PT0.25S")
    void tell() {
        for (var stream : counts.keySet()) {
            var sum = counts.remove(stream);
            if (sum != null) {
                writer.tell(stream, Ids.next(), new ReactionsCounted(stream, sum, clock.instant()))
                        .exceptionally(
                                trouble -> {
                                    LOG.warn(
                                            "reactions in {} were lost: {}",
                                            stream,
                                            trouble.toString());
                                    return null;
                                });
            }
        }
    }
}
