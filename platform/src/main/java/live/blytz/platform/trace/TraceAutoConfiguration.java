package live.blytz.platform.trace;

import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * What Boot's tracing lacks: our own steps, and the way to Zipkin. Every bean is always there and
 * decides inside what to do, for the context is made ahead of time.
 */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@EnableConfigurationProperties(TraceSettings.class)
public class TraceAutoConfiguration {

    /** On a span: nothing happened in it. */
    static final String IDLE = "blytz.idle";

    @Bean
    Sampler traceSampler(TraceSettings settings) {
        return Lottery.of(settings);
    }

    @Bean
    SpanExporter zipkinExporter(TraceSettings settings) {
        return Zipkin.exporter(settings);
    }

    /** Probes of health and records nobody asked for would bury the rest. */
    @Bean
    SpanExportingPredicate worthKeeping() {
        return span -> !span.getTags().containsKey(IDLE) && !isProbe(span);
    }

    @Bean
    public Traces traces(ObjectProvider<Tracer> tracer) {
        var present = tracer.getIfAvailable();
        return present == null ? Traces.NONE : new Traces(present);
    }

    private static boolean isProbe(FinishedSpan span) {
        return span.getTags().getOrDefault("http.url", "").contains("/actuator/")
                || span.getTags().getOrDefault("uri", "").startsWith("/actuator");
    }
}
