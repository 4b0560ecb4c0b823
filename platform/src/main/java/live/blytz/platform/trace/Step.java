package live.blytz.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step of a trace: a span. It may be ended by another thread than began it. */
public final class Step {

    /** Of no trace. */
    public static final Step NONE = new Step("", Span.getInvalid());

    private static final Logger LOG = LoggerFactory.getLogger("live.blytz.platform.steps");

    private final String name;
    private final Span span;

    Step(String name, Span span) {
        this.name = name;
        this.span = span;
    }

    /** For whoever takes the next step, as a W3C header. */
    public @Nullable String traceparent() {
        return Traceparent.of(span.getSpanContext());
    }

    public @Nullable String traceId() {
        return span.getSpanContext().isValid() ? span.getSpanContext().getTraceId() : null;
    }

    public Step with(String tag, String value) {
        span.setAttribute(tag, value);
        return this;
    }

    public Step with(String tag, long value) {
        span.setAttribute(tag, value);
        return this;
    }

    /** What is logged and told meanwhile belongs to this step. */
    public void during(Runnable work) {
        try (var _ = span.makeCurrent()) {
            work.run();
        }
    }

    public void end() {
        end(null);
    }

    /**
     * @param trouble only its kind is told: its words may quote what nobody else should read
     */
    public void end(@Nullable Throwable trouble) {
        if (trouble != null) {
            span.setStatus(StatusCode.ERROR, trouble.getClass().getSimpleName());
        }
        if (LOG.isDebugEnabled() && span.getSpanContext().isValid()) {
            during(() -> LOG.debug("{}", name));
        }
        span.end();
    }
}
