package live.blytz.local.media.rtmp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;

/** What was said last on one chunk stream, and the message that is under way there. */
final class ChunkStream {

    private static final long WRAP = 1L << 32;

    /** By the specification an absolute time is the step after it; some encoders mean none. */
    private static final long LONGEST_STEP = 10_000;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean begun;
    private boolean extended;
    private boolean underWay;
    private boolean absolute;
    private long step;
    private long at;
    private int length;
    private int type;
    private int target;

    boolean hasHeader() {
        return begun;
    }

    boolean isExtended() {
        return extended;
    }

    int length() {
        return length;
    }

    int type() {
        return type;
    }

    int target() {
        return target;
    }

    int held() {
        return body.size();
    }

    int missing() {
        return length - body.size();
    }

    boolean isWhole() {
        return underWay && missing() == 0;
    }

    /** A header of any length: a new message, where an unfinished one is given up. */
    void begin(boolean absolute, long time, boolean extended, int length, int type, int target) {
        body.reset();
        begun = absolute || begun;
        this.extended = extended;
        this.absolute = absolute;
        this.length = length;
        this.type = type;
        this.target = target;
        step = time;
        at = absolute ? unwrapped(time) : at + time;
        underWay = true;
    }

    /** A chunk without a header goes on with the message, or begins one like the one before. */
    void again() {
        if (!underWay) {
            at += absolute && step > LONGEST_STEP ? 0 : step;
            underWay = true;
        }
    }

    void add(byte[] bytes, int expected) throws EOFException {
        if (bytes.length < expected) {
            throw new EOFException();
        }
        body.writeBytes(bytes);
    }

    Message take() {
        var message = new Message(type, target, at, body.toByteArray());
        drop();
        return message;
    }

    void drop() {
        body.reset();
        underWay = false;
    }

    /** The wire counts to 2^32 ms, seven weeks, and begins again. */
    private long unwrapped(long time) {
        long turn = at - Math.floorMod(at, WRAP);
        long near = turn + time;
        if (near < at - WRAP / 2) {
            return near + WRAP;
        }
        return near;
    }
}
