package live.blytz.platform.event;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Asks Micrometer's tracer, when there is one. */
final class TracerTraces implements Traces {

    private final ObjectProvider<Tracer> tracer;

    TracerTraces(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String current() {
        var present = tracer.getIfAvailable();
        var span = present == null ? null : present.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        if (context.traceId().isEmpty() || context.spanId().isEmpty()) {
            return null;
        }
        var flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}
