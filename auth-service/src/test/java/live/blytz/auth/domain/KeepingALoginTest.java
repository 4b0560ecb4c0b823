package live.blytz.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepingALoginTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Session login =
            Session.opened(
                    "sid",
                    UUID.randomUUID(),
                    Fingerprint.of("first"),
                    new Session.Device("curl", "203.0.113.1", "curl/8"),
                    NOON,
                    NOON.plus(DAY));

    @Test
    void lastsUntilItExpires() {
        assertThat(login.isOpenAt(NOON.plus(DAY).minusMillis(1))).isTrue();
        assertThat(login.isOpenAt(NOON.plus(DAY))).isFalse();
    }

    @Test
    void isRenewedWithTheNextToken() {
        var later = NOON.plusSeconds(60);
        var renewed = login.renewed(Fingerprint.of("second"), later, later.plus(DAY));

        assertThat(renewed.refresh()).isEqualTo(Fingerprint.of("second"));
        assertThat(renewed.lastUsedAt()).isEqualTo(later);
        assertThat(renewed.createdAt()).isEqualTo(NOON);
        assertThat(renewed.isOpenAt(NOON.plus(DAY))).isTrue();
    }

    @Test
    void keepsOnlyAFingerprintOfTheToken() {
        assertThat(login.refresh().hex()).hasSize(64).doesNotContain("first");
    }
}
