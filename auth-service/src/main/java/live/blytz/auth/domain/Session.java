package live.blytz.auth.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login on one device, until it expires or is ended.
 *
 * @param id {@code sid} of its tokens
 * @param refresh fingerprint of the one refresh token that is good now
 */
public record Session(
        String id,
        UUID userId,
        Fingerprint refresh,
        Device device,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /**
     * @param info what the client calls itself, like {@code Firefox on Linux}
     */
    public record Device(String info, String ipAddress, String userAgent) {}

    public static Session opened(
            String id,
            UUID userId,
            Fingerprint refresh,
            Device device,
            Instant now,
            Instant expiresAt) {
        return new Session(id, userId, refresh, device, now, now, expiresAt, null);
    }

    public boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    public Session renewed(Fingerprint next, Instant now, Instant until) {
        return new Session(id, userId, next, device, createdAt, now, until, endedAt);
    }
}
