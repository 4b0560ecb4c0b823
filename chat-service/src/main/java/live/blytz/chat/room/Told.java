package live.blytz.chat.room;

import java.time.Instant;

/**
 * A frame, encoded once for everybody: the bytes of a whole WebSocket text frame.
 *
 * @param seq its offset in the room log; {@link #UNSEQUENCED} when it may be missed
 * @param at when what it tells happened
 */
@SuppressWarnings("ArrayRecordComponent") // written once, then only copied to sockets
public record Told(long seq, Instant at, byte[] wire) {

    public static final long UNSEQUENCED = -1;

    public boolean critical() {
        return seq != UNSEQUENCED;
    }
}
