package live.blytz.local.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.blytz.engines.Children;
import live.blytz.engines.EngineCache;
import live.blytz.engines.GoProgram;
import live.blytz.engines.Launch;

/**
 * Publishes VP8 as a browser does, which no ffmpeg can. It gives key frames when they are asked
 * for.
 */
final class Browser implements AutoCloseable {

    private final Process process;

    private Browser(Process process) {
        this.process = process;
    }

    static Browser enter(Hall hall, String room, String identity) throws IOException {
        var clip = clip(hall);
        var launch =
                new Launch(
                        List.of(
                                program().build(EngineCache.ofUser(_ -> {})).toString(),
                                "-whip",
                                hall.asked().whip(),
                                "-video",
                                clip.resolve("clip.ivf").toString(),
                                "-audio",
                                clip.resolve("clip.ogg").toString()),
                        Map.of(),
                        clip);
        var process = Children.startFed(launch);
        var token = Stranger.token(room, identity) + "\n";
        process.getOutputStream().write(token.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return new Browser(process);
    }

    private static Path clip(Hall hall) throws IOException {
        var folder = Files.createDirectories(hall.folder().resolve("clip"));
        if (!Files.exists(folder.resolve("clip.ogg"))) {
            make(
                    hall,
                    folder,
                    "testsrc2=size=640x360:rate=25:duration=6",
                    "libvpx -b:v 600k -g 250 -deadline realtime -cpu-used 8",
                    "clip.ivf");
            make(
                    hall,
                    folder,
                    "sine=frequency=440:duration=6",
                    "libopus -ac 2 -frame_duration 20 -page_duration 20000",
                    "clip.ogg");
        }
        return folder;
    }

    private static void make(Hall hall, Path folder, String source, String codec, String file)
            throws IOException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", source, "-c"));
        arguments.addAll(List.of(codec.split(" ")));
        arguments.add(file);
        hall.studio().ffmpeg().run(folder, 60, arguments);
    }

    private static GoProgram program() {
        var sources = new TreeMap<String, String>();
        for (var file : List.of("go.mod", "go.sum")) {
            sources.put(file, OnlookerProgram.source(file));
        }
        try (var main = Browser.class.getResourceAsStream("browser/main.go")) {
            sources.put("main.go", new String(main.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GoProgram("browser", sources);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
