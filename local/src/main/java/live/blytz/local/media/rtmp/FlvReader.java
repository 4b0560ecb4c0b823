package live.blytz.local.media.rtmp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a program writes as FLV, tag by tag. */
public final class FlvReader {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final DataInputStream in;
    private boolean begun;

    public FlvReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * @return empty at the end
     * @throws IOException when it is no FLV, or ends within a tag
     */
    public Optional<Tag> next() throws IOException {
        if (!begun) {
            begin();
        }
        int number = in.read();
        if (number < 0) {
            return Optional.empty();
        }
        var kind =
                Arrays.stream(Tag.Kind.values())
                        .filter(each -> each.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new Nonsense("no tag of FLV has the number " + number));
        int length = read24();
        if (length > LARGEST) {
            throw new Nonsense("a tag of %d bytes".formatted(length));
        }
        long at = read24() | (long) in.readUnsignedByte() << 24;
        read24();
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("FLV ends within a tag");
        }
        in.readInt();
        return Optional.of(new Tag(kind, at, body));
    }

    private void begin() throws IOException {
        var header = in.readNBytes(9);
        if (header.length == 9) {
            if (header[0] != 'F' || header[1] != 'L' || header[2] != 'V') {
                throw new Nonsense("what came is no FLV");
            }
            in.readInt();
        }
        begun = true;
    }

    private int read24() throws IOException {
        return in.readUnsignedByte() << 16 | in.readUnsignedShort();
    }
}
