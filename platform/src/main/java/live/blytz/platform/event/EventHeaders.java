package live.blytz.platform.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode, and the W3C trace context beside it. */
final class EventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String TIME = "ce_time";
    static final String VERSION = "ce_specversion";
    static final String TRACE = "traceparent";

    private EventHeaders() {}

    static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String required(Headers headers, String name) {
        var text = text(headers, name);
        if (text == null || text.isBlank()) {
            throw new PoisonRecord("header " + name + " is missing");
        }
        return text;
    }

    /** Of a record, without its namespace. */
    static String name(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
