package live.blytz.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Adds steps to a trace where no framework does it: on the way through Kafka to a socket. */
public final class Traces {

    /** For programs that are not traced; what came in a trace is handed on in it. */
    public static final Traces NONE = new Traces(TracerProvider.noop().get("live.blytz"));

    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Where the calling thread is, as a W3C {@code traceparent}. */
    public @Nullable String current() {
        return Traceparent.of(Span.current().getSpanContext());
    }

    /** A record is handed to Kafka. What came without a trace stays without. */
    public Step sending(@Nullable String traceparent, String name) {
        return behind(traceparent, SpanKind.PRODUCER, name);
    }

    /** A record was heard. What came without a trace stays without. */
    public Step hearing(@Nullable String traceparent, String name) {
        return behind(traceparent, SpanKind.CONSUMER, name);
    }

    /** Somebody asks for something here: the first step of a new trace. */
    public Step serving(String name) {
        var span = tracer.spanBuilder(name).setNoParent().setSpanKind(SpanKind.SERVER).startSpan();
        return new Step(name, span);
    }

    /** What the calling thread is in was for nothing, and need not be kept. */
    public static void idle() {
        Span.current().setAttribute(TraceAutoConfiguration.IDLE, true);
    }

    private Step behind(@Nullable String traceparent, SpanKind kind, String name) {
        var place = Traceparent.read(traceparent);
        if (!place.isValid()) {
            return Step.NONE;
        }
        var before = Context.root().with(Span.wrap(place));
        return new Step(
                name, tracer.spanBuilder(name).setParent(before).setSpanKind(kind).startSpan());
    }
}
