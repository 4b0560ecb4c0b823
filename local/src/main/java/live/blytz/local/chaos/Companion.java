package live.blytz.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import live.blytz.engines.Children;
import live.blytz.engines.Launch;
import live.blytz.engines.Probe;
import live.blytz.local.Trouble;
import live.blytz.local.suite.Service;
import org.jspecify.annotations.Nullable;

/**
 * A second instance beside the one of the suite: it dies with us, and reaches its stores over lines
 * that are ours.
 */
final class Companion implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern LOOPBACK = Pattern.compile("(?:127\\.0\\.0\\.1|localhost):(\\d+)");

    private final Service service;
    private final int port;
    private final Hands hands;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Path log;
    private @Nullable Process process;

    Companion(Hands hands, Service service, int port) throws IOException {
        this.hands = hands;
        this.service = service;
        this.port = port;
        this.log = hands.suite().home().log(service.folder() + "-second");
        var usual = hands.suite().environment(service);
        environment.put("SERVER_PORT", Integer.toString(port));
        if (service == Service.CHAT) {
            environment.put("CHAT_WS_PORT", Integer.toString(port + 10));
        }
        for (var store :
                Map.of("DATABASE_URL", "postgres", "REDIS_URL", "redis", "MONGODB_URI", "mongo")
                        .entrySet()) {
            var url = usual.get(store.getKey());
            if (url != null) {
                environment.put(store.getKey(), through(store.getValue(), url));
            }
        }
    }

    Service service() {
        return service;
    }

    String name() {
        return service.folder() + ", second";
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Where viewers go, if it is a chat-service. */
    String liveRoom() {
        return "ws://127.0.0.1:" + (port + 10);
    }

    long pid() {
        var running = process;
        return running == null ? -1 : running.pid();
    }

    Line line(String store) {
        var wanted = name() + " → " + store;
        return lines.stream().filter(each -> each.name().equals(wanted)).findFirst().orElseThrow();
    }

    void start() throws IOException {
        start(List.of());
    }

    /** With more words on its command line; waits until it is ready. */
    void start(List<String> options) throws IOException {
        var launch = launch();
        for (var option : options) {
            launch = Hands.with(launch, option);
        }
        var values = new HashMap<>(launch.environment());
        values.putAll(environment);
        Files.createDirectories(log.getParent());
        var started =
                Children.start(
                        new Launch(
                                launch.wrapper(),
                                launch.command(),
                                values,
                                launch.folder(),
                                launch.stop()),
                        log);
        process = started;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Probe.http(origin() + "/actuator/health/readiness", 300)) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new Trouble(name() + " did not start", "read " + log);
            }
            Hands.pause(150);
        }
    }

    void stop() {
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(15, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            process = null;
        }
    }

    private Launch launch() throws IOException {
        return hands.suite().part(service.folder()).preparation().orElseThrow().launch();
    }

    private String through(String store, String url) throws IOException {
        var place = LOOPBACK.matcher(url);
        if (!place.find()) {
            return url;
        }
        var line = new Line(name() + " → " + store, Integer.parseInt(place.group(1)));
        lines.add(line);
        return place.replaceFirst("127.0.0.1:" + line.port());
    }

    @Override
    public void close() throws IOException {
        stop();
        for (var line : lines) {
            line.close();
        }
    }
}
