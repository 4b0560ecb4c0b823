package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingACaptionTest {

    @TempDir private Path folder;

    @Test
    void changesWhatIsSoldWhileTheCameraRuns() throws IOException {
        try (var caption = Caption.of("Friday finds")) {
            var nothing = Files.readAllBytes(caption.folder().resolve("lot.png"));

            caption.shows("Capiz lamp", photo(300, 200));

            assertThat(caption.folder().resolve("title.txt")).hasContent("Friday finds");
            assertThat(caption.folder().resolve("lot.txt")).hasContent("Capiz lamp");
            assertThat(Files.readAllBytes(caption.folder().resolve("lot.png")))
                    .isNotEqualTo(nothing);
        }
    }

    @Test
    void makesEveryPhotographACardOfOneSize() throws IOException {
        for (var photo : new byte[][] {photo(300, 200), photo(10, 4000), photo(1, 1)}) {
            var card = ImageIO.read(new ByteArrayInputStream(Card.of(photo)));

            assertThat(card.getWidth()).isEqualTo(420);
            assertThat(card.getHeight()).isEqualTo(420);
            assertThat(new Color(card.getRGB(210, 210))).isEqualTo(Color.ORANGE);
            assertThat(card.getRGB(0, 0) >>> 24).isZero();
        }
    }

    @Test
    void refusesWhatIsNoPhotograph() throws IOException {
        try (var caption = Caption.of("Friday finds")) {
            assertThatThrownBy(() -> caption.shows("Capiz lamp", new byte[] {1, 2, 3}))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void isNeverEmptyNorLongerThanThePicture() throws IOException {
        try (var caption = Caption.of("  \n\t ")) {
            caption.shows("x".repeat(500), photo(2, 2));

            assertThat(caption.folder().resolve("title.txt")).isNotEmptyFile();
            assertThat(Files.readString(caption.folder().resolve("lot.txt"))).hasSize(45);
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        var caption = Caption.of("Friday finds");

        caption.close();

        assertThat(caption.folder()).doesNotExist();
    }

    @Test
    void isReadByNobodyElseWhereItIsASecret() throws IOException {
        var arguments = Ffmpeg.secret(folder.resolve("key"), "rtmp_playpath", "sk_secret");

        assertThat(arguments).doesNotContain("sk_secret").contains("-fpre");
        assertThat(folder.resolve("key")).hasContent("rtmp_playpath=sk_secret");
        assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isRefusedWhereFfmpegWouldNotReadAllOfIt() {
        for (var value : new String[] {"x".repeat(1000), "one\nrtmp_live=1"}) {
            assertThatThrownBy(() -> Ffmpeg.secret(folder.resolve("key"), "authorization", value))
                    .isInstanceOf(IOException.class);
        }
    }

    static byte[] photo(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
