package live.blytz.chat.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleaningACommentTest {

    @Test
    void takesPlainTextAsItIs() {
        assertThat(CommentText.of("  <b>₱500</b> po 👋 ")).contains("<b>₱500</b> po 👋");
    }

    @Test
    void takesControlCharactersOut() {
        assertThat(CommentText.of("a\u0007b\nc\u202Ed")).contains("a b c d");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(CommentText.of(" \n\t ")).isEmpty();
        assertThat(CommentText.of("x".repeat(501))).isEmpty();
        assertThat(CommentText.of("👋".repeat(500))).isPresent();
    }
}
