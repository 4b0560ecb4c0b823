package live.blytz.local.media.rtmp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Our side of the line: short messages without a clock, each with a full header. */
final class ChunkWriter {

    private static final int CHUNK = 128;
    private static final int CONTROL_CHANNEL = 2;
    private static final int COMMAND_CHANNEL = 3;

    private final DataOutputStream out;

    ChunkWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    synchronized void command(int stream, byte[] body) throws IOException {
        write(COMMAND_CHANNEL, Message.COMMAND, stream, body);
    }

    synchronized void number(int type, int value) throws IOException {
        write(CONTROL_CHANNEL, type, 0, ByteBuffer.allocate(4).putInt(value).array());
    }

    /** Limits are dynamic: the peer may send as it did before. */
    synchronized void peerBandwidth(int window) throws IOException {
        var body = ByteBuffer.allocate(5).putInt(window).put((byte) 2).array();
        write(CONTROL_CHANNEL, Message.PEER_BANDWIDTH, 0, body);
    }

    synchronized void userControl(int event, int value) throws IOException {
        var body = ByteBuffer.allocate(6).putShort((short) event).putInt(value).array();
        write(CONTROL_CHANNEL, Message.USER_CONTROL, 0, body);
    }

    private void write(int channel, int type, int stream, byte[] body) throws IOException {
        out.writeByte(channel);
        out.write(new byte[3]);
        out.writeByte(body.length >> 16);
        out.writeShort(body.length);
        out.writeByte(type);
        out.writeInt(Integer.reverseBytes(stream));
        for (int from = 0; from < body.length; from += CHUNK) {
            if (from > 0) {
                out.writeByte(0xc0 | channel);
            }
            out.write(body, from, Math.min(CHUNK, body.length - from));
        }
        out.flush();
    }
}
