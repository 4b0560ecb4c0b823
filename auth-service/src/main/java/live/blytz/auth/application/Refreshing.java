package live.blytz.auth.application;

import java.time.Instant;
import java.time.InstantSource;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Ending;
import live.blytz.auth.domain.Fingerprint;
import live.blytz.auth.domain.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a refresh token to new ones. Each is good once. One that comes twice was stolen, from us or
 * from its owner, and nobody can tell which: the whole login ends.
 */
@Service
public class Refreshing {

    private final Tokens tokens;
    private final Sessions sessions;
    private final EndingSessions ending;
    private final InstantSource clock;

    Refreshing(Tokens tokens, Sessions sessions, EndingSessions ending, InstantSource clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.ending = ending;
        this.clock = clock;
    }

    /** The login stays locked meanwhile: of two that come at once, the second is the reuse. */
    @Transactional
    public Outcome<Tokens.Granted> refresh(String token) {
        var now = clock.instant();
        var shown = Fingerprint.of(token);
        var session = sessions.everHolding(shown).orElse(null);
        if (session == null || !session.isOpenAt(now)) {
            return Outcome.refused(AuthReason.INVALID_REFRESH);
        }
        if (!session.refresh().equals(shown)) {
            ending.end(session.userId(), session.id(), Ending.REFRESH_REUSE);
            return Outcome.refused(AuthReason.REFRESH_REUSED);
        }
        return tokens.forRefresh(token)
                .<Outcome<Tokens.Granted>>map(granted -> renewed(session, granted, now))
                .orElseGet(() -> Outcome.refused(AuthReason.INVALID_REFRESH));
    }

    private Outcome<Tokens.Granted> renewed(Session session, Tokens.Granted granted, Instant now) {
        sessions.renew(
                session.renewed(
                        Fingerprint.of(granted.refresh()), now, now.plus(granted.refreshLife())),
                session.refresh());
        return new Outcome.Done<>(granted);
    }
}
