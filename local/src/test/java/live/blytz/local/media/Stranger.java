package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import live.blytz.engines.Children;
import live.blytz.engines.EngineCache;
import live.blytz.engines.FfmpegProgram;
import org.jspecify.annotations.Nullable;

/** Publishes straight into LiveKit, as a browser does. */
final class Stranger implements AutoCloseable {

    private final LiveKit livekit;
    private final Path folder;
    private @Nullable Process process;

    Stranger(LiveKit livekit, Path folder) {
        this.livekit = livekit;
        this.folder = folder;
    }

    void enter(String room) throws IOException {
        var certificate = Certificate.in(folder.resolve("stranger"));
        var ffmpeg = new Ffmpeg(FfmpegProgram.in(EngineCache.ofUser(System.err::println)));
        process =
                Children.start(
                        ffmpeg.launch(
                                "ffmpeg",
                                folder,
                                List.of(
                                        "-re",
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "testsrc2=size=320x180:rate=24",
                                        "-re",
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "sine=frequency=440",
                                        "-c:a",
                                        "libopus",
                                        "-ar",
                                        "48000",
                                        "-ac",
                                        "2",
                                        "-c:v",
                                        "libopenh264",
                                        "-g",
                                        "24",
                                        "-bf",
                                        "0",
                                        "-f",
                                        "whip",
                                        "-cert_file",
                                        certificate.certificate().toString(),
                                        "-key_file",
                                        certificate.key().toString(),
                                        "-authorization",
                                        livekit.admission(room, "seller", "seller", ""),
                                        livekit.whip())),
                        folder.resolve("stranger.log"));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
