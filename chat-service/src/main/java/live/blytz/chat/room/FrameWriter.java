package live.blytz.chat.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns frames into bytes: JSON in the one envelope, then a WebSocket text frame around it. */
public final class FrameWriter {

    private static final int FINAL_TEXT = 0x81;
    private static final int SHORT = 126;
    private static final int MEDIUM = 65_536;

    private final JsonMapper json;

    public FrameWriter(JsonMapper json) {
        this.json = json;
    }

    private record Envelope(
            String event,
            Frame data,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long seq,
            Instant ts) {}

    /**
     * @param seq the offset of the record that it shows; a sampled frame does not carry it
     */
    public Told write(Frame frame, long seq, Instant at) {
        var shown = frame.sampled() ? Told.UNSEQUENCED : seq;
        return new Told(shown, at, wire(json(frame, shown, at)));
    }

    public Told write(Frame frame, Instant at) {
        return write(frame, Told.UNSEQUENCED, at);
    }

    private byte[] json(Frame frame, long seq, Instant at) {
        return json.writeValueAsBytes(
                new Envelope(frame.event(), frame, seq == Told.UNSEQUENCED ? null : seq, at));
    }

    private static byte[] wire(byte[] payload) {
        var length = payload.length;
        var out = new ByteArrayOutputStream(length + 10);
        out.write(FINAL_TEXT);
        if (length < SHORT) {
            out.write(length);
        } else if (length < MEDIUM) {
            out.write(SHORT);
            out.write(length >>> 8);
            out.write(length);
        } else {
            out.write(SHORT + 1);
            for (var shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) length >>> shift));
            }
        }
        out.write(payload, 0, length);
        return out.toByteArray();
    }
}
