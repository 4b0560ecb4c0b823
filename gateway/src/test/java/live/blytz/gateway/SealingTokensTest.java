package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealingTokensTest {

    private static final Tokens TOKENS =
            new Tokens("access", "refresh", Instant.parse("2026-06-01T12:00:00Z"));

    private final SessionId session = SessionId.random();

    @Test
    void givesThemBackToTheirOwnSession() {
        assertThat(Tokens.opened(TOKENS.sealed(session.secret()), session.secret()))
                .isEqualTo(TOKENS);
    }

    @Test
    void givesThemToNoOther() {
        var kept = TOKENS.sealed(session.secret());

        assertThatThrownBy(() -> Tokens.opened(kept, SessionId.random().secret()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverLooksTheSameTwice() {
        assertThat(TOKENS.sealed(session.secret())).isNotEqualTo(TOKENS.sealed(session.secret()));
    }

    @Test
    void isNotUndoneByALog() {
        assertThat(TOKENS.toString() + session)
                .doesNotContain("access", "refresh", session.value());
    }
}
