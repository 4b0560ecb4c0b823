package live.blytz.catalog;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.nio.JpegWriter;
import com.sksamuel.scrimage.webp.WebpWriter;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/**
 * Makes pictures of the sizes that screens need. What a camera wrote into them, like the place, is
 * left behind.
 */
@Component
class Pictures {

    private static final Set<String> READ = Set.of("jpeg", "png");
    private static final int LONGEST_SIDE = 8000;
    private static final long MOST_PIXELS = 16_000_000;
    private static final int QUALITY = 80;

    /** A decoded picture is large: one at a time. */
    private final Semaphore table = new Semaphore(1);

    enum Size implements Word {
        SMALL(320),
        MEDIUM(800),
        LARGE(1600);

        private final int side;

        Size(int side) {
            this.side = side;
        }
    }

    enum Format implements Word {
        JPG("image/jpeg"),
        WEBP("image/webp");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    /** Which of the sizes and formats some bytes are. */
    record Variant(Size size, Format format) {}

    /**
     * @return false when it is no picture that we read, or more of one than we can hold
     */
    boolean make(byte[] original, BiConsumer<Variant, byte[]> made) {
        if (!isReadable(original)) {
            return false;
        }
        table.acquireUninterruptibly();
        try {
            // no transparency in a JPEG: white behind it
            var picture =
                    ImmutableImage.loader().fromBytes(original).removeTransparency(Color.WHITE);
            for (var size : Size.values()) {
                var scaled = picture.bound(size.side, size.side);
                made.accept(
                        new Variant(size, Format.JPG),
                        scaled.bytes(JpegWriter.compression(QUALITY)));
                made.accept(
                        new Variant(size, Format.WEBP),
                        scaled.bytes(WebpWriter.DEFAULT.withQ(QUALITY)));
            }
            return true;
        } catch (IOException _) {
            return false;
        } finally {
            table.release();
        }
    }

    /** By its own first bytes, whatever it says it is, and before any pixel is unpacked. */
    private static boolean isReadable(byte[] original) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return false;
            }
            var image = readers.next();
            try {
                image.setInput(input);
                long width = image.getWidth(0);
                long height = image.getHeight(0);
                return READ.contains(image.getFormatName().toLowerCase(Locale.ROOT))
                        && Math.max(width, height) <= LONGEST_SIDE
                        && width * height <= MOST_PIXELS;
            } finally {
                image.dispose();
            }
        } catch (IOException _) {
            return false;
        }
    }
}
