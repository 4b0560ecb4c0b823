package live.blytz.local.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import live.blytz.engines.EngineCache;
import live.blytz.engines.GoProgram;

/** The program that looks at a camera in a room, or why there is none. */
final class OnlookerProgram {

    /** How it stands with it. */
    sealed interface State {}

    record Ready(Path file) implements State {}

    /** It is being built. */
    record Coming() implements State {}

    record Missing(String because) implements State {}

    /** Settings of where it comes from; anything else is the program's path. */
    static final String BUILD = "build";

    static final String FOUND = "found";

    static final String NOT_RTMP =
            "the camera does not come by RTMP, and what a browser or WHIP sends straight into LiveKit"
                    + " needs a program that is built with Go 1.26 or newer, which is not here";

    static final List<String> FILES =
            List.of(
                    "go.mod",
                    "go.sum",
                    "main.go",
                    "signal.go",
                    "seat.go",
                    "peer.go",
                    "clock.go",
                    "film.go",
                    "matroska.go");

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final EngineCache cache = EngineCache.ofUser(System.out::println);
    private final GoProgram program = new GoProgram("onlooker", sources());
    private volatile State state;

    OnlookerProgram(String wish) {
        state =
                switch (wish) {
                    case BUILD, FOUND ->
                            program.there(cache)
                                    .<State>map(Ready::new)
                                    .orElseGet(
                                            () ->
                                                    wish.equals(BUILD) && GoProgram.canBeBuilt()
                                                            ? new Coming()
                                                            : new Missing(NOT_RTMP));
                    default ->
                            Files.isExecutable(Path.of(wish))
                                    ? new Ready(Path.of(wish))
                                    : new Missing(NOT_RTMP);
                };
    }

    State state() {
        return state;
    }

    /** Builds it where that is to be done: behind LiveKit, most of whose modules are its own. */
    void comeAfter(LiveKit livekit) {
        if (state instanceof Coming) {
            Thread.ofVirtual().name("onlooker").start(() -> build(livekit));
        }
    }

    private void build(LiveKit livekit) {
        try {
            while (!livekit.answers()) {
                Thread.sleep(LOOK);
            }
            state = new Ready(program.build(cache));
            System.out.println("onlooker: browsers' cameras can be recorded");
        } catch (IOException e) {
            System.out.println(e.getMessage());
            state =
                    new Missing(
                            "the camera does not come by RTMP, and the program that looks at a browser's"
                                    + " camera could not be built: the bridge's log says why");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static TreeMap<String, String> sources() {
        var sources = new TreeMap<String, String>();
        FILES.forEach(file -> sources.put(file, source(file)));
        return sources;
    }

    static String source(String file) {
        try (var in = OnlookerProgram.class.getResourceAsStream("onlooker/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the onlooker's " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
