package live.blytz.local.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.blytz.engines.Children;
import live.blytz.engines.EngineCache;
import live.blytz.engines.FfmpegProgram;
import live.blytz.engines.Launch;
import live.blytz.local.Trouble;

/**
 * What a camera without a lens shows: a moving pattern with a clock and a tone, or a file again and
 * again. Small, and made with the patience of somebody who yields to everybody.
 */
public record Footage(Optional<Path> file) {

    private static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));
    private static final List<String> PATTERN =
            List.of(
                    "-re",
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=size=640x360:rate=24",
                    "-re",
                    "-f",
                    "lavfi",
                    "-i",
                    "sine=frequency=330",
                    "-map",
                    "0:v",
                    "-map",
                    "1:a",
                    "-filter:a",
                    "volume=0.05");
    private static final List<String> SMALL =
            List.of(
                    "-c:v",
                    "libopenh264",
                    "-b:v",
                    "600k",
                    "-g",
                    "48",
                    "-bf",
                    "0",
                    "-pix_fmt",
                    "yuv420p",
                    "-threads",
                    "1",
                    "-c:a",
                    "aac",
                    "-b:a",
                    "64k",
                    "-ac",
                    "2",
                    "-ar",
                    "48000",
                    "-f",
                    "flv");

    public static Footage generated() {
        return new Footage(Optional.empty());
    }

    /** Looks into the file before anybody relies on it. */
    public static Footage of(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Trouble(
                    "there is no file " + file + " that can be read",
                    "--video wants a video file, such as an MP4");
        }
        if (!streams(file.toAbsolutePath()).contains("video")) {
            throw new Trouble(
                    file + " holds no video that ffmpeg can read",
                    "--video wants a video file, such as an MP4");
        }
        return new Footage(Optional.of(file.toAbsolutePath()));
    }

    /** Publishes until it is ended, or until this process ends. */
    public Process publish(String rtmpUrl, Path log) throws IOException {
        var arguments = new ArrayList<>(file.map(Footage::again).orElse(PATTERN));
        arguments.addAll(SMALL);
        arguments.add(rtmpUrl);
        var launch = ffmpeg().launch("ffmpeg", ANYWHERE, arguments);
        return Children.start(
                new Launch(
                        List.of("nice", "-n", "10"),
                        launch.command(),
                        launch.environment(),
                        launch.folder(),
                        launch.stop()),
                log);
    }

    private static List<String> again(Path file) {
        return List.of(
                "-re",
                "-stream_loop",
                "-1",
                "-i",
                file.toString(),
                "-map",
                "0:v:0",
                "-map",
                "0:a:0?",
                "-vf",
                "scale=-2:360,fps=24");
    }

    private static String streams(Path file) throws IOException {
        var said = Files.createTempFile("blytz-video-", ".txt");
        try {
            var probe =
                    Children.start(
                            ffmpeg().launch(
                                            "ffprobe",
                                            ANYWHERE,
                                            List.of(
                                                    "-show_entries",
                                                    "stream=codec_type",
                                                    "-of",
                                                    "csv=p=0",
                                                    file.toString())),
                            said);
            probe.onExit().join();
            return probe.exitValue() == 0 ? Files.readString(said, StandardCharsets.UTF_8) : "";
        } finally {
            Files.delete(said);
        }
    }

    private static Ffmpeg ffmpeg() throws IOException {
        return new Ffmpeg(FfmpegProgram.in(EngineCache.ofUser(System.err::println)));
    }
}
