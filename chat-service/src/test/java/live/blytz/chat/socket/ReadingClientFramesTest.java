package live.blytz.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.chat.room.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingClientFramesTest {

    private final ClientFrames frames = new ClientFrames(Words.JSON);

    @Test
    void understandsWhatClientsSay() {
        assertThat(frames.read("{\"event\":\"ping\",\"data\":{}}"))
                .isEqualTo(new ClientFrame.Ping());
        assertThat(frames.read("{\"event\":\"ping\"}")).isEqualTo(new ClientFrame.Ping());
        assertThat(frames.read("{\"event\":\"auth\",\"data\":{\"token\":\"t\",\"last_seq\":7}}"))
                .isEqualTo(new ClientFrame.Auth("t", 7L));
        assertThat(frames.read("{\"event\":\"new_comment\",\"data\":{\"text\":\"hi\"}}"))
                .isEqualTo(new ClientFrame.NewComment("hi", null));
        assertThat(frames.read("{\"event\":\"reaction\",\"data\":{\"reaction\":\"heart\"}}"))
                .isEqualTo(new ClientFrame.Reaction("heart"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "42",
                "\"ping\"",
                "{}",
                "{\"event\":7}",
                "{\"event\":\"ping\",\"data\":[1]}",
                "{\"event\":\"drop_table\",\"data\":{}}",
                "{\"event\":\"new_comment\",\"data\":{}}",
                "{\"event\":\"new_comment\",\"data\":{\"text\":{\"$gt\":\"\"}}}",
                "{\"event\":\"reaction\",\"data\":{\"reaction\":1}}",
                "{\"event\":\"auth\",\"data\":{}}",
                "{\"event\":\"ping\",\"data\":{}} trailing"
            })
    void hasAnAnswerToRubbish(String rubbish) {
        assertThat(frames.read(rubbish)).isInstanceOf(ClientFrame.Rubbish.class);
    }

    @Test
    void ignoresALastSeqThatIsNoNumber() {
        assertThat(frames.read("{\"event\":\"auth\",\"data\":{\"token\":\"t\",\"last_seq\":1.5}}"))
                .isEqualTo(new ClientFrame.Auth("t", null));
    }
}
