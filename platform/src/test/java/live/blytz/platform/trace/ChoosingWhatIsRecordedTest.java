package live.blytz.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoosingWhatIsRecordedTest {

    private static final String ZIPKIN = "http://127.0.0.1:9411";
    private static final String PLACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-";

    private static Tracer tracer(String zipkin, double sample, boolean edge) {
        return SdkTracerProvider.builder()
                .setSampler(Lottery.of(new TraceSettings(zipkin, sample, edge)))
                .build()
                .get("test");
    }

    private static boolean records(Tracer tracer, String traceparent) {
        var parent = Context.root().with(Span.wrap(Traceparent.read(traceparent)));
        return tracer.spanBuilder("x").setParent(parent).startSpan().getSpanContext().isSampled();
    }

    @Test
    void recordsNothingWithoutAZipkinAndStillNamesTheTrace() {
        var span = tracer("", 1, false).spanBuilder("x").setNoParent().startSpan();

        assertThat(span.isRecording()).isFalse();
        assertThat(span.getSpanContext().isValid()).isTrue();
        assertThat(records(tracer(" ", 1, false), PLACE + "01")).isFalse();
    }

    @Test
    void followsInsideTheHouseWhatWasDecidedAtItsEdge() {
        assertThat(records(tracer(ZIPKIN, 0.000_001, false), PLACE + "01")).isTrue();
        assertThat(records(tracer(ZIPKIN, 1, false), PLACE + "00")).isFalse();
    }

    @Test
    void letsNoStrangerDecideAtTheEdge() {
        assertThat(records(tracer(ZIPKIN, 0.000_001, true), PLACE + "01")).isFalse();
        assertThat(records(tracer(ZIPKIN, 1, true), PLACE + "00")).isTrue();
    }

    /** A caller who brings always the same id must not be recorded always. */
    @Test
    void recordsByChanceNotByTheTracesId() {
        var tracer = tracer(ZIPKIN, 0.5, true);

        var recorded = IntStream.range(0, 2_000).filter(_ -> records(tracer, PLACE + "01")).count();

        assertThat(recorded).isBetween(850L, 1_150L);
    }

    @Test
    void refusesAPartThatIsNone() {
        assertThatThrownBy(() -> new TraceSettings(ZIPKIN, 1.5, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TraceSettings(ZIPKIN, Double.NaN, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
