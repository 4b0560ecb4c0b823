package live.blytz.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import live.blytz.local.Trouble;

/**
 * One line per part when it is ready; on a terminal also a last line that says what is being waited
 * for.
 */
public final class Progress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[2K";

    private final PrintStream out;
    private final boolean live;
    private final Map<String, Long> running = new LinkedHashMap<>();
    private final Thread painter;
    private volatile boolean open = true;

    public Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
        this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
        if (live) {
            painter.start();
        }
    }

    public static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    synchronized void begun(String part) {
        running.put(part, System.nanoTime());
    }

    synchronized void settled(String part) {
        running.remove(part);
    }

    void ready(Part part, boolean ran, Duration took) {
        var how =
                part.preparation().isEmpty()
                        ? "elsewhere"
                        : !part.awaited()
                                ? "joins later"
                                : ran ? "was up" : "%.1f s".formatted(took.toMillis() / 1000.0);
        say("  ✔ %-22s %9s   %s".formatted(part.name(), how, part.address()));
    }

    void failed(Trouble trouble) {
        say("  ✘ " + trouble.getMessage());
        say("    → " + trouble.fix());
    }

    public synchronized void say(String line) {
        out.println((live ? CLEAR_LINE : "") + line);
        out.flush();
    }

    @Override
    public void close() {
        open = false;
        synchronized (this) {
            if (live) {
                out.print(CLEAR_LINE);
                out.flush();
            }
        }
    }

    private void paint() {
        while (open) {
            synchronized (this) {
                if (open && !running.isEmpty()) {
                    out.print(CLEAR_LINE + "  … " + waitingFor());
                    out.flush();
                }
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private String waitingFor() {
        long now = System.nanoTime();
        var text =
                running.entrySet().stream()
                        .map(
                                entry ->
                                        "%s %d s"
                                                .formatted(
                                                        entry.getKey(),
                                                        Duration.ofNanos(now - entry.getValue())
                                                                .toSeconds()))
                        .collect(Collectors.joining(", "));
        return text.length() > 110 ? text.substring(0, 110) + "…" : text;
    }
}
