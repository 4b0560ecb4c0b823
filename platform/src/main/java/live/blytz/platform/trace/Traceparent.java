package live.blytz.platform.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/** W3C's header of that name: {@code 00-<trace id>-<span id>-<01 when recorded>}. */
final class Traceparent {

    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;
    private static final int LENGTH = 55;

    private Traceparent() {}

    static @Nullable String of(SpanContext place) {
        return place.isValid()
                ? "00-"
                        + place.getTraceId()
                        + "-"
                        + place.getSpanId()
                        + "-"
                        + place.getTraceFlags().asHex()
                : null;
    }

    /** Invalid where the text is. */
    static SpanContext read(@Nullable String text) {
        if (text == null || text.length() < LENGTH || text.charAt(FLAGS - 1) != '-') {
            return SpanContext.getInvalid();
        }
        var recorded = Character.digit(text.charAt(LENGTH - 1), 16);
        return SpanContext.createFromRemoteParent(
                text.substring(TRACE, SPAN - 1),
                text.substring(SPAN, FLAGS - 1),
                recorded > 0 && recorded % 2 == 1
                        ? TraceFlags.getSampled()
                        : TraceFlags.getDefault(),
                TraceState.getDefault());
    }
}
