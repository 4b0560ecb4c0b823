package live.blytz.auth.web;

import java.time.Instant;
import live.blytz.auth.domain.Session;

/**
 * A login, as its owner sees it.
 *
 * @param current whether it is the one that asks
 */
record SessionView(
        String id,
        String deviceInfo,
        String ipAddress,
        String userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {

    static SessionView of(Session session, String asking) {
        var device = session.device();
        return new SessionView(
                session.id(),
                device.info(),
                device.ipAddress(),
                device.userAgent(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                session.id().equals(asking));
    }
}
