package live.blytz.local.media.rtmp;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * One piece of media, as RTMP and FLV both carry it.
 *
 * @param at milliseconds on the publisher's clock
 */
public record Tag(Kind kind, long at, byte[] body) {

    private static final int HEADER = 11;
    private static final int AAC = 10;
    private static final int AVC = 7;
    private static final int ENHANCED = 0x80;

    /** With FLV's and RTMP's number of it. */
    public enum Kind {
        AUDIO(8),
        VIDEO(9),
        METADATA(18);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    public Tag movedTo(long time) {
        return new Tag(kind, time, body);
    }

    /** What a decoder must know before it can start. */
    public boolean isDecoderSetup() {
        return switch (kind) {
            case AUDIO -> isAac() && body.length > 1 && body[1] == 0;
            case VIDEO -> isAvc() && body.length > 1 && body[1] == 0;
            case METADATA -> false;
        };
    }

    /** A picture that needs no other. */
    public boolean isKeyFrame() {
        return kind == Kind.VIDEO
                && isAvc()
                && body.length > 1
                && body[1] == 1
                && (body[0] >> 4 & 0xf) == 1;
    }

    public boolean isPicture() {
        return kind == Kind.VIDEO && isAvc() && body.length > 4 && body[1] == 1;
    }

    public boolean isAvc() {
        return body.length > 0 && (body[0] & ENHANCED) == 0 && (body[0] & 0xf) == AVC;
    }

    public boolean isAac() {
        return body.length > 0 && (body[0] >> 4 & 0xf) == AAC;
    }

    /** How much later than it comes a picture is shown, in milliseconds. */
    public int shownLaterBy() {
        return (body[2] << 16) | (body[3] & 0xff) << 8 | (body[4] & 0xff);
    }

    /** As a file of FLV holds it, with the length behind it. */
    public byte[] flv() {
        var bytes = ByteBuffer.allocate(HEADER + body.length + 4);
        bytes.put((byte) kind.number());
        put24(bytes, body.length);
        put24(bytes, (int) (at & 0xffffff));
        bytes.put((byte) (at >> 24));
        put24(bytes, 0);
        bytes.put(body);
        bytes.putInt(HEADER + body.length);
        return bytes.array();
    }

    /** What stands at the beginning of FLV with sound and pictures. */
    public static byte[] flvHeader() {
        return HexFormat.of().parseHex("464c5601050000000900000000");
    }

    private static void put24(ByteBuffer bytes, int value) {
        bytes.put((byte) (value >> 16)).put((byte) (value >> 8)).put((byte) value);
    }
}
