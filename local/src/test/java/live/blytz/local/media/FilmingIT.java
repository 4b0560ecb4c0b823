package live.blytz.local.media;

import static live.blytz.local.media.Studio.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.blytz.local.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's camera, as the bridge receives and records it. */
class FilmingIT {

    private static final int NOBODY = 1;

    @TempDir private Path folder = Path.of(".");
    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        studio = Studio.open(folder, NOBODY, Studio.listener());
    }

    @AfterEach
    void close() throws IOException {
        System.out.println(studio.log());
        studio.close();
    }

    @Test
    void showsAnEveningSkyAndTellsNobodyItsKey() throws Exception {
        var key = studio.ingress("sky").getStreamKey();
        var egress = studio.record("sky");
        try (var caption = Caption.of("Friday finds")) {
            var camera = film(Footage.generated(), key, caption);
            untilTrue("a segment", () -> studio.segments("sky") >= 1);
            caption.shows("Capiz lamp", DrawingACaptionTest.photo(640, 480));
            untilTrue("another one", () -> studio.segments("sky") >= 2);

            assertThat(camera.info().commandLine().orElseThrow()).doesNotContain(key);
            camera.destroy();
            assertThat(camera.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("film.log")).content().doesNotContain("Error");
        }
        var file = studio.stop(egress).getFileResults(0).getFilename();
        assertThat(entries(file, "stream=codec_name,width,height")).contains("h264,960,540", "aac");
    }

    @Test
    void showsAFileAgainAndAgain() throws Exception {
        var clip = folder.resolve("a clip: 'odd' name.mkv");
        make(
                clip,
                List.of("-f", "lavfi", "-i", "testsrc2=size=202x360:rate=13:duration=2"),
                List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=2"),
                List.of("-c:v", "mpeg4", "-c:a", "libmp3lame"));
        var key = studio.ingress("clip").getStreamKey();
        var egress = studio.record("clip");
        try (var caption = Caption.of("Friday finds")) {
            var camera = film(Footage.of(clip), key, caption);
            untilTrue("more than the clip", () -> studio.segments("clip") >= 2);
            camera.destroy();
            camera.waitFor(10, TimeUnit.SECONDS);
        }
        var file = studio.stop(egress).getFileResults(0).getFilename();
        assertThat(entries(file, "stream=codec_name,height")).contains("h264,540", "aac");
        assertThat(studio.seconds(studio.playback(file).body())).isGreaterThan(3);
    }

    @Test
    void saysBeforeAnythingBeginsWhatIsNoVideo() throws Exception {
        var sound = folder.resolve("sound.mp3");
        make(sound, List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=1"));
        var text = Files.writeString(folder.resolve("text.mp4"), "no video at all");
        var nothing = Files.createFile(folder.resolve("nothing.mp4"));

        for (var file : List.of(sound, text, nothing)) {
            assertThatThrownBy(() -> Footage.of(file))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("holds no video");
        }
        assertThatThrownBy(() -> Footage.of(folder))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("is a folder");
    }

    private Process film(Footage footage, String key, Caption caption) throws IOException {
        return footage.publish(studio.rtmp(), key, caption, folder.resolve("film.log"));
    }

    @SafeVarargs
    private void make(Path file, List<String>... parts) throws IOException {
        var arguments = new ArrayList<String>();
        for (var part : parts) {
            arguments.addAll(part);
        }
        arguments.add(file.toString());
        studio.ffmpeg().run(folder, 30, arguments);
    }

    private String entries(String recording, String entries) throws Exception {
        var file = Files.write(folder.resolve("film.mp4"), studio.playback(recording).body());
        return studio.probe(file, entries);
    }
}
