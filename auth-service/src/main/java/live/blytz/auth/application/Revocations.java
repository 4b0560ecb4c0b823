package live.blytz.auth.application;

import java.time.Duration;
import java.util.Map;

/** Where the gateway looks before it believes a token. */
public interface Revocations {

    /**
     * @param remaining how long tokens of each session could still be alive
     */
    void publish(Map<String, Duration> remaining);

    /** Leaves a mark that goes when everything goes. */
    void mark();

    /** Whether the mark is still there. */
    boolean areKept();
}
