package live.blytz.auth.application;

import java.time.Instant;
import java.time.InstantSource;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Fingerprint;
import live.blytz.auth.domain.Session;
import live.blytz.auth.domain.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** From a password to tokens. */
@Service
public class LoggingIn {

    private final Tokens tokens;
    private final Attempts attempts;
    private final Users users;
    private final Sessions sessions;
    private final Registering registering;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    LoggingIn(
            Tokens tokens,
            Attempts attempts,
            Users users,
            Sessions sessions,
            Registering registering,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.tokens = tokens;
        this.attempts = attempts;
        this.users = users;
        this.sessions = sessions;
        this.registering = registering;
        this.transactions = transactions;
        this.clock = clock;
    }

    public record LoggedIn(Tokens.Granted tokens, User user) {}

    public Outcome<LoggedIn> login(String email, String password, Session.Device device) {
        var wait = attempts.waitingTime(email, device.ipAddress());
        if (wait.isPositive()) {
            return new Outcome.Refused<>(AuthReason.TOO_MANY_ATTEMPTS, wait);
        }
        var began = clock.instant();
        var granted = tokens.forPassword(email, password).orElse(null);
        if (granted == null) {
            attempts.failed(email, device.ipAddress());
            return Outcome.refused(AuthReason.INVALID_CREDENTIALS);
        }
        attempts.succeeded(email, device.ipAddress());
        return transactions.execute(_ -> opened(granted, began, device));
    }

    /**
     * The row of somebody who is being banned, or given a new password, right now is locked: this
     * waits, and then sees it.
     */
    private Outcome<LoggedIn> opened(Tokens.Granted granted, Instant began, Session.Device device) {
        var now = clock.instant();
        var holder = granted.holder();
        if (users.find(holder.id()).isEmpty()) {
            registering.adopt(holder);
        }
        return users.sawLogin(holder.id(), began, now)
                .<Outcome<LoggedIn>>map(
                        user -> {
                            sessions.add(session(granted, device, now));
                            return new Outcome.Done<>(new LoggedIn(granted, user));
                        })
                .orElseGet(() -> Outcome.refused(AuthReason.INVALID_CREDENTIALS));
    }

    private static Session session(Tokens.Granted granted, Session.Device device, Instant now) {
        return Session.opened(
                granted.session(),
                granted.holder().id(),
                Fingerprint.of(granted.refresh()),
                device,
                now,
                now.plus(granted.refreshLife()));
    }
}
