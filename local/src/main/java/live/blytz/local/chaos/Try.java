package live.blytz.local.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came back, as a client sees it.
 *
 * @param needs the parts without which it cannot be answered
 * @param status 0 when no answer came
 * @param lost why none came
 */
record Try(
        String method,
        String path,
        Set<String> needs,
        long beganNanos,
        long endedNanos,
        int status,
        String type,
        boolean retryAfter,
        String body,
        @Nullable String lost) {

    /** The gateway gives up on a service after 10 s and says so; the rest is a busy machine. */
    static final long HANG_MILLIS = 15_000;

    private static final List<String> TRACES =
            List.of("\tat ", "java.lang.", "org.springframework.");

    long millis() {
        return (endedNanos - beganNanos) / 1_000_000;
    }

    /** Nothing could be done for the caller, for whatever reason. */
    boolean failed() {
        return status == 0 || status >= 500;
    }

    /** 503 that says when to come again. */
    boolean unavailable() {
        return status == 503 && retryAfter && type.startsWith("application/problem+json");
    }

    /** A service that hangs is cut off by the gateway with a problem of its own. */
    private boolean cutOff() {
        return status == 504 && type.startsWith("application/problem+json");
    }

    /** What nobody may be answered, whatever is away. */
    boolean unclear() {
        return millis() > HANG_MILLIS
                || (status >= 500 && !unavailable() && !cutOff())
                || (status >= 400 && TRACES.stream().anyMatch(body::contains));
    }

    /** The first part of the path after the version, like {@code /auctions}. */
    String service() {
        return Stream.of(path.split("[/?]"))
                .skip(3)
                .findFirst()
                .map(first -> "/" + first)
                .orElse(path);
    }

    @Override
    public String toString() {
        var said = lost != null ? lost : body.substring(0, Math.min(body.length(), 160));
        return String.format(
                Locale.ROOT, "%s %s → %d in %,d ms %s", method, path, status, millis(), said);
    }
}
