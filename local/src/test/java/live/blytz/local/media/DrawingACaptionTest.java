package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingACaptionTest {

    @TempDir private Path folder;

    @Test
    void changesWhatIsSoldWhileTheCameraRuns() throws IOException {
        try (var caption = Caption.of("Friday finds")) {
            caption.shows("Capiz lamp");

            assertThat(caption.folder().resolve("title.txt")).hasContent("Friday finds");
            assertThat(caption.folder().resolve("lot.txt")).hasContent("Capiz lamp");
        }
    }

    @Test
    void isNeverEmptyNorLongerThanThePicture() throws IOException {
        try (var caption = Caption.of("  \n\t ")) {
            caption.shows("x".repeat(500));

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
}
