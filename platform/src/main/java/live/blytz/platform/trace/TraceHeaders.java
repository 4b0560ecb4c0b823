package live.blytz.platform.trace;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The trace that a record travels in. */
public final class TraceHeaders {

    private static final String TRACEPARENT = "traceparent";

    private TraceHeaders() {}

    public static @Nullable String traceparent(Headers headers) {
        var header = headers.lastHeader(TRACEPARENT);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.US_ASCII);
    }

    /** The same headers for the next leg; the very same ones where there is no trace. */
    public static Headers after(Step step, Headers headers) {
        var traceparent = step.traceparent();
        if (traceparent == null) {
            return headers;
        }
        var next = new RecordHeaders(headers);
        next.remove(TRACEPARENT);
        next.add(TRACEPARENT, traceparent.getBytes(StandardCharsets.US_ASCII));
        return next;
    }
}
