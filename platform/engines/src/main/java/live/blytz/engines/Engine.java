package live.blytz.engines;

import java.io.IOException;

/** A server that can be run as a child process. Its data folder outlives the process. */
public interface Engine {

    String name();

    /** Fetches and formats what is missing, and says how to start the process. Safe to repeat. */
    Launch prepare() throws IOException;

    /** Whether the server does its work, asked in its own protocol. */
    boolean answers();
}
