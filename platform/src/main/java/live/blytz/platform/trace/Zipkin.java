package live.blytz.platform.trace;

import io.opentelemetry.exporter.zipkin.ZipkinSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import zipkin2.reporter.urlconnection.URLConnectionSender;

/**
 * The way to Zipkin. One thread walks it with what waits in a bounded queue; while Zipkin is away
 * spans are dropped, and nothing else waits for it.
 */
final class Zipkin {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 3_000;

    private Zipkin() {}

    static SpanExporter exporter(TraceSettings settings) {
        if (!settings.recorded()) {
            return SpanExporter.composite();
        }
        var url = settings.zipkinUrl().strip();
        return ZipkinSpanExporter.builder()
                .setSender(
                        URLConnectionSender.newBuilder()
                                .endpoint(url.replaceAll("/+$", "") + "/api/v2/spans")
                                .connectTimeout(CONNECT_MILLIS)
                                .readTimeout(READ_MILLIS)
                                .build())
                .build();
    }
}
