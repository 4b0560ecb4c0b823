package live.blytz.local.media.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingCommandsTest {

    @Test
    void readsWhatItWrites() throws Nonsense {
        var bytes = Amf0.write("connect", 1, null, Map.of("app", "live"));

        assertThat(Amf0.read(bytes)).containsExactly("connect", 1.0, null, Map.of("app", "live"));
    }

    @Test
    void refusesAListThatIsLongerThanTheCommand() {
        assertThatThrownBy(() -> Amf0.read(new byte[] {10, 127, -1, -1, -1}))
                .isInstanceOf(Nonsense.class);
    }

    @Test
    void refusesATextThatIsLongerThanTheCommand() {
        assertThatThrownBy(() -> Amf0.read(new byte[] {12, 127, -1, -1, -1, 'a'}))
                .isInstanceOf(Nonsense.class);
    }

    @Test
    void refusesToFollowValuesWithoutEnd() {
        var nested = new ByteArrayOutputStream();
        for (int depth = 0; depth < 1000; depth++) {
            nested.writeBytes(new byte[] {3, 0, 1, 'a'});
        }
        assertThatThrownBy(() -> Amf0.read(nested.toByteArray())).isInstanceOf(Nonsense.class);
    }

    @Test
    void endsOnRubbishWithAWordAboutIt() {
        var dice = new Random(11);
        for (int round = 0; round < 2000; round++) {
            var rubbish = new byte[dice.nextInt(200)];
            dice.nextBytes(rubbish);
            try {
                Amf0.read(rubbish);
            } catch (Nonsense expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
    }
}
