package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Tokens tokens = at(NOON);

    @Test
    void readsItsOwn() {
        var token = tokens.make(Map.of("sub", "ingest"), Duration.ofMinutes(1));

        assertThat(tokens.read(token).orElseThrow().path("sub").asString()).isEqualTo("ingest");
    }

    @Test
    void forgetsAnOldOne() {
        var token = tokens.make(Map.of(), Duration.ofMinutes(1));

        assertThat(at(NOON.plusSeconds(61)).read(token)).isEmpty();
    }

    @Test
    void refusesTheSealOfAnother() {
        var other = new Tokens("key", "another", InstantSource.fixed(NOON));

        assertThat(tokens.read(other.make(Map.of(), Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void refusesOneWithoutASeal() {
        var parts = tokens.make(Map.of(), Duration.ofMinutes(1)).split("\\.");
        var none = Base64.getUrlEncoder().encodeToString("{\"alg\":\"none\"}".getBytes());

        assertThat(tokens.read(none + "." + parts[1] + ".")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a.b.c", "e30.e30.e30", "not a token"})
    void refusesRubbish(String rubbish) {
        assertThat(tokens.read(rubbish)).isEmpty();
    }

    private static Tokens at(Instant now) {
        return new Tokens("key", "secret", InstantSource.fixed(now));
    }
}
