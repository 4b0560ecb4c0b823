package live.blytz.auth.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A login that ended stays ended, whatever Redis forgets: its revocations are laid out again after
 * a flush, the latest ones always, and logins that are still open at the provider are closed there.
 */
@Component
class KeepingRevocations {

    private static final Logger log = LoggerFactory.getLogger(KeepingRevocations.class);

    /** Longer than a round trip that failed and was noticed, and a few rounds of this one. */
    private static final Duration LATELY = Duration.ofSeconds(30);

    private static final int AT_ONCE = 100;

    private final Sessions sessions;
    private final Revocations revocations;
    private final Closing closing;
    private final AuthSettings settings;
    private final InstantSource clock;

    /** Until when everything is known to be laid out. */
    private volatile Instant complete = Instant.EPOCH;

    KeepingRevocations(
            Sessions sessions,
            Revocations revocations,
            Closing closing,
            AuthSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.closing = closing;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${blytz.auth.sweep:2s}")
    void sweep() {
        var now = clock.instant();
        try {
            layOut(since(now), now);
            complete = now;
        } catch (DataAccessException away) {
            log.warn("ends of logins wait: {}", away.toString());
        }
        sessions.endedButNotClosed(AT_ONCE).forEach(closing::close);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        sessions.forgetBefore(clock.instant().minus(settings.sessionsKept()));
    }

    /** All that matter at start, after a flush and after an outage; else the latest ones. */
    private Instant since(Instant now) {
        var all = now.minus(settings.accessLife());
        var latest = complete.minus(LATELY);
        return latest.isAfter(all) && revocations.areKept() ? latest : all;
    }

    private void layOut(Instant since, Instant now) {
        revocations.publish(
                sessions.endedSince(since).stream()
                        .collect(Collectors.toMap(Sessions.Ended::id, ended -> left(ended, now))));
        revocations.mark();
    }

    private Duration left(Sessions.Ended ended, Instant now) {
        return Duration.between(now, ended.at().plus(settings.accessLife()));
    }
}
