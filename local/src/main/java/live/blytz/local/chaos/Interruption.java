package live.blytz.local.chaos;

import java.io.IOException;

/** What happens when the process is asked to end before the run is over. */
final class Interruption {

    private final Thread hook;

    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    Interruption(Work work, Companions companions, Planted planted) {
        hook =
                new Thread(
                        () -> {
                            try {
                                companions.kill();
                                planted.restore();
                                work.run();
                            } catch (IOException | RuntimeException failed) {
                                System.err.println("✘ not all could be put right: " + failed);
                                System.err.println("  → ./blytz up puts right the rest");
                            }
                        },
                        "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The run is over; ending is no interruption any more. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return; // and then the hook does its work
        }
    }
}
