package live.blytz.chat.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserReinstated;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Sessions that ended and people who were shut out, for as long as a token of theirs could still be
 * valid.
 */
@Component
final class Revocations {

    /** No access token lives longer. */
    static final Duration LONGEST_TOKEN = Duration.ofHours(24);

    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> people = new ConcurrentHashMap<>();

    void hear(SpecificRecord event) {
        switch (event) {
            case SessionRevoked revoked ->
                    sessions.put(revoked.getSessionId(), revoked.getOccurredAt());
            case UserBanned banned -> people.put(banned.getUserId(), banned.getOccurredAt());
            case UserReinstated back -> people.remove(back.getUserId());
            default -> {}
        }
    }

    boolean isRevoked(String session) {
        return sessions.containsKey(session);
    }

    boolean isBanned(UUID user) {
        return people.containsKey(user);
    }

    void forgetBefore(Instant then) {
        sessions.values().removeIf(at -> at.isBefore(then));
        people.values().removeIf(at -> at.isBefore(then));
    }
}
