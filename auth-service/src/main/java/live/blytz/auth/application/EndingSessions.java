package live.blytz.auth.application;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.auth.domain.Ending;
import live.blytz.auth.domain.Session;
import live.blytz.auth.domain.UserEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logging out, here or from another device. Our row is the truth; the gateway's key and the
 * provider's session follow it at once, and {@link KeepingRevocations} repeats what did not work.
 */
@Service
public class EndingSessions {

    private final Sessions sessions;
    private final Closing closing;
    private final News news;
    private final InstantSource clock;

    EndingSessions(Sessions sessions, Closing closing, News news, InstantSource clock) {
        this.sessions = sessions;
        this.closing = closing;
        this.news = news;
        this.clock = clock;
    }

    public List<Session> openOf(UUID user) {
        return sessions.openOf(user, clock.instant());
    }

    /**
     * @return false when the user has no such login
     */
    @Transactional
    public boolean revoke(UUID user, String session) {
        var own = sessions.find(session).filter(found -> found.userId().equals(user));
        own.ifPresent(found -> end(user, found.id(), Ending.REVOKED_BY_USER));
        return own.isPresent();
    }

    @Transactional
    public void logout(UUID user, String session) {
        end(user, session, Ending.LOGOUT);
    }

    @Transactional
    public void endAll(UUID user, Ending why) {
        openOf(user).forEach(session -> end(user, session.id(), why));
    }

    @Transactional
    public void end(UUID user, String session, Ending why) {
        if (sessions.end(session, why, clock.instant())) {
            news.tell(new UserEvent.SessionEnded(user, session, why));
        }
        closing.afterCommit(session);
    }
}
