package live.blytz.local.evening;

import java.io.PrintStream;
import java.util.Locale;

/** Says what happens, when it happens. */
public final class Teller {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Teller(PrintStream out) {
        this.out = out;
    }

    public void act(String title) {
        line("");
        line("── " + title + " " + "─".repeat(Math.max(3, 72 - title.length())));
    }

    public void say(String format, Object... words) {
        var seconds = (System.nanoTime() - began) / 1e9;
        line(String.format(Locale.ROOT, "%7.1f s  ", seconds) + format.formatted(words));
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }
}
