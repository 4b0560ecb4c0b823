package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program of the LiveKit server: from the PATH, or a Go module that is built once and kept in
 * the cache of engines.
 */
public final class LiveKitProgram {

    private static final String MODULE = "github.com/livekit/livekit-server/cmd/server@v1.13.5";

    /** Keeps its process number when the build is done; ends the build when it is asked to end. */
    private static final String BUILD_AND_RUN =
            """
            program="$1"; shift
            if [ ! -x "$program" ]; then
                beside="$(mktemp -d "$(dirname "$(dirname "$program")")/.livekit-XXXXXX")" || exit 1
                trap 'kill "$build" 2>/dev/null; rm -rf "$beside"; exit 143' TERM INT
                GOBIN="$beside" nice -n 19 go install "$MODULE" &
                build=$!
                wait "$build" || { rm -rf "$beside"; echo "LiveKit could not be built" >&2; exit 1; }
                trap - TERM INT
                mkdir -p "$(dirname "$program")"
                mv -f "$beside/server" "$program"
                rm -rf "$beside"
            fi
            exec "$program" "$@"
            """;

    private LiveKitProgram() {}

    /** The program, when it need not be built. */
    public static Optional<Path> there(EngineCache cache) {
        return Machine.onPath("livekit-server")
                .or(() -> Optional.of(built(cache)).filter(Files::isExecutable));
    }

    /** Whether this machine's Go can build it. */
    public static boolean canBeBuilt() {
        return Machine.onPath("sh").isPresent() && GoProgram.canBeBuilt();
    }

    /**
     * Builds it beside whatever the caller does next, unless it is there or cannot be built here.
     *
     * @return whether it is being built
     */
    public static boolean buildBeside(EngineCache cache, Path log) throws IOException {
        if (there(cache).isPresent() || !canBeBuilt()) {
            return false;
        }
        var built = new Launch(command(cache, List.of("--version")), Map.of(), cache.folder());
        Children.start(built, log);
        return true;
    }

    /** How to run it; builds it before where that is needed. */
    static List<String> command(EngineCache cache, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        var there = there(cache);
        if (there.isPresent()) {
            command.add(there.get().toString());
        } else {
            Files.createDirectories(cache.folder());
            var script = BUILD_AND_RUN.replace("$MODULE", MODULE);
            command.addAll(List.of("sh", "-c", script, "livekit", built(cache).toString()));
        }
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static Path built(EngineCache cache) {
        return cache.place("livekit", MODULE).resolve("livekit-server");
    }
}
