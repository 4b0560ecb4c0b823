package live.blytz.local.alerts;

import java.io.IOException;
import live.blytz.local.evening.Stage;

/** What the kernel can do to a part of the suite. */
record Signals(Stage stage) {

    void kill(String part) throws IOException, InterruptedException {
        send("KILL", part);
    }

    void pause(String part) throws IOException, InterruptedException {
        send("STOP", part);
    }

    void wake(String part) throws IOException, InterruptedException {
        send("CONT", part);
    }

    private void send(String signal, String part) throws IOException, InterruptedException {
        var pid = Long.toString(stage.pid(part));
        if (new ProcessBuilder("kill", "-" + signal, pid).start().waitFor() != 0) {
            throw new IOException("no " + signal + " for " + part);
        }
    }
}
