package live.blytz.local.media.rtmp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** The plain handshake of RTMP 1.0: what the other side sent is sent back. */
final class Handshake {

    private static final int VERSION = 3;
    private static final int LENGTH = 1536;

    private Handshake() {}

    static void shake(DataInputStream in, DataOutputStream out) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new Nonsense("no RTMP 1.0: it began with " + version);
        }
        var theirs = new byte[LENGTH];
        in.readFully(theirs);
        var ours = new byte[LENGTH];
        ThreadLocalRandom.current().nextBytes(ours);
        for (int i = 0; i < 8; i++) {
            ours[i] = 0;
        }
        out.writeByte(VERSION);
        out.write(ours);
        out.write(theirs);
        out.flush();
        in.readFully(theirs);
    }
}
