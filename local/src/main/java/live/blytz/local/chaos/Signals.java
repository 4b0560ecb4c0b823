package live.blytz.local.chaos;

import java.io.IOException;

/** Signals to processes that we know by their number. */
final class Signals {

    private Signals() {}

    static void send(String name, long pid) throws IOException {
        run("kill", "-" + name, Long.toString(pid));
    }

    /** The largest file the process may write from now on; what it has open is no exception. */
    static void limitFiles(String bytes, long pid) throws IOException {
        run("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes + ":");
    }

    private static void run(String... command) throws IOException {
        try {
            var exit =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
