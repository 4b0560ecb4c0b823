package live.blytz.local.media.rtmp;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts messages together from the chunks of all chunk streams of one line. It holds no more than
 * {@link #MOST_HELD} bytes of unfinished messages, and nothing for what was only announced.
 */
final class ChunkReader {

    /** A key frame of 4K video is below it. */
    static final int LONGEST_MESSAGE = 4 * 1024 * 1024;

    static final int MOST_HELD = 6 * 1024 * 1024;

    /** Encoders use four to eight. */
    static final int MOST_STREAMS = 32;

    private static final int EXTENDED = 0xffffff;

    private final CountedInput count;
    private final DataInputStream in;
    private final Map<Integer, ChunkStream> streams = new HashMap<>();
    private int chunkSize = 128;

    ChunkReader(CountedInput count) {
        this.count = count;
        this.in = new DataInputStream(count);
    }

    long bytesRead() {
        return count.bytes();
    }

    /** The next whole message; changes of the chunk size and aborts are done on the way. */
    Message next() throws IOException {
        while (true) {
            var stream = chunk();
            if (stream.isWhole()) {
                var message = stream.take();
                switch (message.type()) {
                    case Message.SET_CHUNK_SIZE -> resize(message);
                    case Message.ABORT -> abort(message);
                    default -> {
                        return message;
                    }
                }
            }
        }
    }

    private ChunkStream chunk() throws IOException {
        int first = in.readUnsignedByte();
        int form = first >> 6;
        var stream = stream(id(first & 0x3f));
        if (form == 3) {
            if (stream.isExtended()) {
                in.readInt();
            }
            stream.again();
        } else {
            header(stream, form);
        }
        if (!stream.hasHeader()) {
            throw new Nonsense("a chunk that refers to nothing");
        }
        int length = Math.min(stream.missing(), chunkSize);
        if (held() + length > MOST_HELD) {
            throw new Nonsense("too many unfinished messages");
        }
        stream.add(in.readNBytes(length), length);
        return stream;
    }

    private void header(ChunkStream stream, int form) throws IOException {
        long time = read24();
        int length = form < 2 ? read24() : stream.length();
        int type = form < 2 ? in.readUnsignedByte() : stream.type();
        int target = form == 0 ? Integer.reverseBytes(in.readInt()) : stream.target();
        if (length > LONGEST_MESSAGE) {
            throw new Nonsense("a message of %d bytes".formatted(length));
        }
        var extended = time == EXTENDED;
        if (extended) {
            time = in.readInt() & 0xffffffffL;
        }
        stream.begin(form == 0, time, extended, length, type, target);
    }

    private int id(int low) throws IOException {
        return switch (low) {
            case 0 -> in.readUnsignedByte() + 64;
            case 1 -> in.readUnsignedByte() + 64 + in.readUnsignedByte() * 256;
            default -> low;
        };
    }

    private ChunkStream stream(int id) throws Nonsense {
        var known = streams.get(id);
        if (known != null) {
            return known;
        }
        if (streams.size() == MOST_STREAMS) {
            throw new Nonsense("too many chunk streams");
        }
        var stream = new ChunkStream();
        streams.put(id, stream);
        return stream;
    }

    private int held() {
        return streams.values().stream().mapToInt(ChunkStream::held).sum();
    }

    private void resize(Message message) throws Nonsense {
        int size = number(message);
        if (size < 1 || size > LONGEST_MESSAGE) {
            throw new Nonsense("chunks of %d bytes".formatted(size));
        }
        chunkSize = size;
    }

    private void abort(Message message) throws Nonsense {
        var stream = streams.get(number(message));
        if (stream != null) {
            stream.drop();
        }
    }

    static int number(Message message) throws Nonsense {
        if (message.body().length < 4) {
            throw new Nonsense("a control message that is too short");
        }
        return ByteBuffer.wrap(message.body()).getInt();
    }

    private int read24() throws IOException {
        return in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
    }
}
