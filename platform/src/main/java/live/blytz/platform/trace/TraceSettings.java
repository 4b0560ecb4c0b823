package live.blytz.platform.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is recorded of traces, and where to.
 *
 * @param zipkinUrl the server's base URL; empty: trace ids go everywhere, spans nowhere
 * @param sample the part of all traces that is recorded, 0 to 1; decided where a trace begins
 * @param edge whether callers are strangers: they may bring a trace id, but not decide what is
 *     recorded
 */
@ConfigurationProperties("blytz.traces")
record TraceSettings(
        @DefaultValue("") String zipkinUrl,
        @DefaultValue("1.0") double sample,
        @DefaultValue("false") boolean edge) {

    TraceSettings {
        if (!(sample >= 0 && sample <= 1)) {
            throw new IllegalArgumentException(
                    "blytz.traces.sample is a part of one, not " + sample);
        }
    }

    boolean recorded() {
        return !zipkinUrl.isBlank() && sample > 0;
    }
}
