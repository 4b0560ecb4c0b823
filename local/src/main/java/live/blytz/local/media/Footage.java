package live.blytz.local.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Children;
import live.blytz.engines.EngineCache;
import live.blytz.engines.FfmpegProgram;
import live.blytz.engines.Launch;
import live.blytz.local.Trouble;

/**
 * What a camera without a lens shows: {@link Scenery}, or a file again and again. Small, and made
 * with the patience of somebody who yields to everybody.
 */
public record Footage(Optional<Path> file) {

    private static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String WANTED = "--video wants a video file, such as an MP4";
    private static final int PROBE_SECONDS = 30;
    private static final List<String> ENCODED =
            List.of(
                    "-c:v",
                    "libopenh264",
                    "-b:v",
                    "900k",
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
        if (Files.isDirectory(file)) {
            throw new Trouble(file + " is a folder", WANTED);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Trouble("there is no file " + file + " that can be read", WANTED);
        }
        if (!movesIn(file.toAbsolutePath())) {
            throw new Trouble(file + " holds no video that ffmpeg can read", WANTED);
        }
        return new Footage(Optional.of(file.toAbsolutePath()));
    }

    /**
     * Publishes until it is ended, or until this process ends.
     *
     * @param key goes where other users of this machine cannot read it
     */
    public Process publish(String rtmpUrl, String key, Caption caption, Path log)
            throws IOException {
        var folder = caption.folder();
        var arguments = new ArrayList<String>();
        arguments.addAll(file.isPresent() ? again(file.get()) : Scenery.of(caption));
        arguments.addAll(ENCODED);
        arguments.addAll(Ffmpeg.secret(folder.resolve("key.ffpreset"), "rtmp_playpath", key));
        arguments.add(rtmpUrl);
        var launch = ffmpeg().launch("ffmpeg", folder, arguments);
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
                "0:V:0",
                "-map",
                "0:a:0?",
                "-vf",
                "scale=-2:540,fps=24",
                "-g",
                "48");
    }

    /** The cover of a song is a picture, and no video. */
    private static boolean movesIn(Path file) throws IOException {
        var said = Files.createTempFile("blytz-video-", ".txt");
        try {
            var probe =
                    Children.start(
                            ffmpeg().launch(
                                            "ffprobe",
                                            ANYWHERE,
                                            List.of(
                                                    "-select_streams",
                                                    "V",
                                                    "-show_entries",
                                                    "stream=codec_type",
                                                    "-of",
                                                    "csv=p=0",
                                                    file.toString())),
                            said);
            var answered = probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS);
            probe.destroyForcibly();
            return answered
                    && probe.exitValue() == 0
                    && Files.readString(said, StandardCharsets.UTF_8).contains("video");
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking into " + file, leaving);
        } finally {
            Files.delete(said);
        }
    }

    private static Ffmpeg ffmpeg() throws IOException {
        return new Ffmpeg(FfmpegProgram.in(EngineCache.ofUser(System.err::println)));
    }
}
