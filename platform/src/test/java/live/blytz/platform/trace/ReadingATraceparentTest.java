package live.blytz.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingATraceparentTest {

    private static final String PLACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-";

    @Test
    void givesBackWhatWasWritten() {
        assertThat(Traceparent.of(Traceparent.read(PLACE + "01"))).isEqualTo(PLACE + "01");
        assertThat(Traceparent.of(Traceparent.read(PLACE + "00"))).isEqualTo(PLACE + "00");
    }

    @Test
    void knowsNoFlagButTheFirst() {
        assertThat(Traceparent.of(Traceparent.read(PLACE + "03"))).isEqualTo(PLACE + "01");
        assertThat(Traceparent.of(Traceparent.read(PLACE + "0x"))).isEqualTo(PLACE + "00");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473Z-00f067aa0ba902b7-01",
                "00-<script>alert(1)</script>xxxxxxx-00f067aa0ba902b7-01"
            })
    void takesRubbishForNoTrace(String text) {
        assertThat(Traceparent.read(text).isValid()).isFalse();
        assertThat(Traceparent.of(Traceparent.read(text))).isNull();
    }
}
