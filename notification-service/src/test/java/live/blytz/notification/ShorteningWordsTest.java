package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShorteningWordsTest {

    @Test
    void leavesWhatFits() {
        assertThat(Shortened.title("a".repeat(65))).isEqualTo("a".repeat(65));
        assertThat(Shortened.body("b".repeat(240))).isEqualTo("b".repeat(240));
    }

    @Test
    void endsWhatIsTooLongInAnEllipsis() {
        assertThat(Shortened.title("a".repeat(66))).isEqualTo("a".repeat(64) + "…");
        assertThat(Shortened.body("b".repeat(1000))).hasSize(240).endsWith("b…");
    }

    @Test
    void cutsNoEmojiInTwo() {
        assertThat(Shortened.title("🥭".repeat(66))).isEqualTo("🥭".repeat(64) + "…");
    }

    @Test
    void leavesNoSpaceBeforeTheEllipsis() {
        assertThat(Shortened.title("a".repeat(63) + " bcd")).isEqualTo("a".repeat(63) + "…");
    }
}
