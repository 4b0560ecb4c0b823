package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import live.blytz.engines.Children;
import live.blytz.engines.EngineCache;
import live.blytz.engines.FfmpegProgram;
import org.jspecify.annotations.Nullable;

/** Publishes H.264 straight into LiveKit by WHIP, as OBS does. */
final class Stranger implements AutoCloseable {

    private final LiveKit livekit;
    private final Path folder;
    private @Nullable Process process;

    Stranger(Hall hall) {
        this.livekit = hall.asked();
        this.folder = hall.folder();
    }

    /** As auction-service seats who may send. */
    static String token(String room, String identity) {
        var may = Map.of("room", room, "roomJoin", true, "canPublish", true, "canSubscribe", true);
        return new Tokens(Studio.KEY, Studio.SECRET, InstantSource.system())
                .make(Map.of("sub", identity, "video", may), Duration.ofHours(1));
    }

    void enter(String room, String identity) throws IOException {
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
                                        token(room, identity),
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
