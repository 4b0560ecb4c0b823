package live.blytz.chat.room;

import java.time.Instant;

/**
 * A frame, encoded once for everybody: the bytes of a whole WebSocket text frame.
 *
 * @param seq its offset in the room log; {@link #UNSEQUENCED} when it may be missed
 * @param at when what it tells happened
 * @param showing its way to those who watch now
 */
@SuppressWarnings("ArrayRecordComponent") // written once, then only copied to sockets
public record Told(long seq, Instant at, byte[] wire, Showing showing) {

    public static final long UNSEQUENCED = -1;

    public Told(long seq, Instant at, byte[] wire) {
        this(seq, at, wire, Showing.UNSEEN);
    }

    Told along(Showing way) {
        return new Told(seq, at, wire, way);
    }

    public boolean critical() {
        return seq != UNSEQUENCED;
    }
}
