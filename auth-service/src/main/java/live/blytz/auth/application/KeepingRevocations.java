package live.blytz.auth.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A login that ended stays ended, whatever Redis forgets: its revocations are laid out again after
 * a flush, the latest ones always, and logins that are still open at the provider are closed there.
 */
@Component
class KeepingRevocations {

    /** Longer than a round trip that failed and was noticed, and a few rounds of this one. */
    private static final Duration LATELY = Duration.ofSeconds(30);

    private static final int AT_ONCE = 100;

    private final Sessions sessions;
    private final Revocations revocations;
    private final Closing closing;
    private final AuthSettings settings;
    private final InstantSource clock;

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
        publishSince(
                now, revocations.areKept() ? now.minus(LATELY) : now.minus(settings.accessLife()));
        sessions.endedButNotClosed(AT_ONCE).forEach(closing::close);
    }

    @Scheduled(fixedDelay = 1, timeUnit = java.util.concurrent.TimeUnit.HOURS)
    void forget() {
        sessions.forgetBefore(clock.instant().minus(settings.sessionsKept()));
    }

    private void publishSince(Instant now, Instant since) {
        revocations.publish(
                sessions.endedSince(since).stream()
                        .collect(
                                Collectors.toMap(
                                        Sessions.Ended::id,
                                        ended ->
                                                Duration.between(
                                                        now,
                                                        ended.at().plus(settings.accessLife())))));
    }
}
