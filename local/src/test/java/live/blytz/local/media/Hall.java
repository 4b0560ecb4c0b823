package live.blytz.local.media;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import live.blytz.engines.EngineCache;
import live.blytz.engines.LiveKitEngine;
import live.blytz.engines.LiveKitProgram;
import live.blytz.engines.OwnEngine;
import live.blytz.engines.Ports;
import livekit.LivekitModels.ParticipantInfo;

/** The real LiveKit with a studio beside it. */
record Hall(Path folder, OwnEngine<LiveKitEngine> livekit, Studio studio, LiveKit asked)
        implements AutoCloseable {

    /** Where LiveKit's program is there: building it would take a test's minutes. */
    static Hall open(Path folder, String onlooker) throws IOException {
        assumeTrue(
                LiveKitProgram.there(EngineCache.ofUser(_ -> {})).isPresent(),
                "no LiveKit on the PATH or in the cache of engines: ./blytz up builds it where Go is");
        var listener = Studio.listener();
        int port = Ports.free();
        var livekit =
                OwnEngine.in(
                        Files.createDirectories(folder.resolve("livekit")),
                        (cache, data) ->
                                new LiveKitEngine(
                                        cache,
                                        data,
                                        port,
                                        Ports.free(),
                                        Studio.KEY,
                                        Studio.SECRET,
                                        "http://127.0.0.1:%d/hooks"
                                                .formatted(listener.getAddress().getPort())));
        return new Hall(
                folder,
                livekit,
                Studio.open(folder, port, onlooker, listener),
                new LiveKit(
                        URI.create("http://127.0.0.1:" + port),
                        new Tokens(Studio.KEY, Studio.SECRET, InstantSource.system())));
    }

    /** How many tracks are sent into the room. */
    int tracks(String room) {
        return participants(room).stream().mapToInt(ParticipantInfo::getTracksCount).sum();
    }

    List<ParticipantInfo> participants(String room) {
        return asked.participants(room).orElse(List.of());
    }

    @Override
    public void close() throws IOException {
        System.out.println(studio.log());
        for (var log : List.of("livekit/engine.log", "camera.log", "stranger.log")) {
            if (Files.exists(folder.resolve(log))) {
                System.out.println(Files.readString(folder.resolve(log)));
            }
        }
        studio.close();
        livekit.close();
    }
}
