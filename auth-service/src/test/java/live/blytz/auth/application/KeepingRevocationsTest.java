package live.blytz.auth.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.domain.Ending;
import live.blytz.auth.domain.Fingerprint;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.Session;
import live.blytz.platform.test.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.RedisConnectionFailureException;

class KeepingRevocationsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration ACCESS_LIFE = Duration.ofMinutes(15);

    private final MutableClock clock = new MutableClock(NOON);
    private final Map<String, Instant> ended = new HashMap<>();
    private final Cache cache = new Cache();
    private final KeepingRevocations keeping = keeping();

    @Test
    void laysOutAtStartWhatCouldStillBeAlive() {
        ended.put("fresh", NOON.minusSeconds(60));
        ended.put("stale", NOON.minus(ACCESS_LIFE));

        keeping.sweep();

        assertThat(cache.kept).containsExactly(Map.entry("fresh", ACCESS_LIFE.minusSeconds(60)));
    }

    @Test
    void laysItOutAgainAfterAFlush() {
        ended.put("early", NOON);
        keeping.sweep();
        clock.set(NOON.plusSeconds(300));
        keeping.sweep();
        cache.flush();

        keeping.sweep();

        assertThat(cache.kept).containsKey("early");
    }

    @Test
    void catchesUpAfterAnOutageThatForgotNothing() {
        keeping.sweep();
        cache.away = true;
        ended.put("during", NOON.plusSeconds(1));
        for (var second = 2; second < 300; second += 2) {
            clock.set(NOON.plusSeconds(second));
            keeping.sweep();
        }
        cache.away = false;

        keeping.sweep();

        assertThat(cache.kept).containsKey("during");
    }

    private KeepingRevocations keeping() {
        var settings =
                new AuthSettings(
                        ACCESS_LIFE,
                        Duration.ofDays(30),
                        false,
                        new AuthSettings.Attempting(5, 50, Duration.ofMinutes(15)),
                        new AuthSettings.Coding(
                                ACCESS_LIFE, ACCESS_LIFE, 5, 100, 5, 50, ACCESS_LIFE),
                        new AuthSettings.Mailing(
                                "Blytz <b@b.test>", URI.create("http://localhost"), ACCESS_LIFE),
                        new AuthSettings.Provider(
                                "http://localhost", "r", "c", "s", ACCESS_LIFE, ACCESS_LIFE));
        var sessions = new Logins();
        return new KeepingRevocations(
                sessions,
                cache,
                new Closing(cache, new NoAccounts(), sessions, settings),
                settings,
                clock);
    }

    private static final class Cache implements Revocations {
        final Map<String, Duration> kept = new HashMap<>();
        boolean marked;
        boolean away;

        @Override
        public void publish(Map<String, Duration> remaining) {
            check();
            kept.putAll(remaining);
        }

        @Override
        public void mark() {
            check();
            marked = true;
        }

        @Override
        public boolean areKept() {
            check();
            return marked;
        }

        void flush() {
            kept.clear();
            marked = false;
        }

        private void check() {
            if (away) {
                throw new RedisConnectionFailureException("away");
            }
        }
    }

    private final class Logins implements Sessions {
        @Override
        public List<Ended> endedSince(Instant since) {
            return ended.entrySet().stream()
                    .filter(each -> each.getValue().isAfter(since))
                    .map(each -> new Ended(each.getKey(), each.getValue()))
                    .toList();
        }

        @Override
        public List<String> endedButNotClosed(int limit) {
            return List.of();
        }

        @Override
        public void add(Session session) {}

        @Override
        public Optional<Session> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Session> openOf(UUID user, Instant now) {
            return List.of();
        }

        @Override
        public Optional<Session> everHolding(Fingerprint refresh) {
            return Optional.empty();
        }

        @Override
        public void renew(Session renewed, Fingerprint former) {}

        @Override
        public boolean end(String id, Ending why, Instant now) {
            return false;
        }

        @Override
        public void closed(String id) {}

        @Override
        public int forgetBefore(Instant then) {
            return 0;
        }
    }

    private static final class NoAccounts implements Accounts {
        @Override
        public Optional<UUID> open(String email, String password, Profile profile) {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> find(String email) {
            return Optional.empty();
        }

        @Override
        public void takeOver(UUID id, String password, Profile profile) {}

        @Override
        public void rename(UUID id, Profile profile) {}

        @Override
        public void confirm(UUID id) {}

        @Override
        public void changePassword(UUID id, String password) {}

        @Override
        public void grant(UUID id, Role role) {}

        @Override
        public void revoke(UUID id, Role role) {}

        @Override
        public void disable(UUID id) {}

        @Override
        public void enable(UUID id) {}

        @Override
        public void close(String sessionId) {}
    }
}
