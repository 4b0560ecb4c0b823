package live.blytz.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingACodeSecretTest {

    @Test
    void drawsFromAllSixDigits() {
        var random = new SecureRandom();

        var drawn =
                Stream.generate(() -> Code.drawnFrom(random).digits())
                        .limit(500)
                        .collect(Collectors.toSet());

        assertThat(drawn).hasSizeGreaterThan(480).allMatch(digits -> digits.matches("[0-9]{6}"));
        assertThat(drawn.stream().map(digits -> digits.charAt(0)).distinct()).hasSize(10);
    }

    @Test
    void isKnownByItsDigitsAlone() {
        assertThat(new Code("012345").is("012345")).isTrue();
        assertThat(new Code("012345").is("012346")).isFalse();
        assertThat(new Code("012345").is("12345")).isFalse();
    }

    @Test
    void staysOutOfLogs() {
        assertThat(new Code("012345")).asString().doesNotContain("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６", "12:456"})
    void takesNothingElse(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Code(digits));
    }
}
