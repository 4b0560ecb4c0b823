package live.blytz.local.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Probe;
import live.blytz.local.suite.Service;

/** One more instance of a service, started from a deployment's environment as a plain process. */
final class Instance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Small and quick to start, which changes nothing of what is looked at here. */
    private static final String FRUGAL = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx160m";

    private final String name;
    private final Process process;
    private final Path log;
    private final int port;

    private Instance(String name, Process process, Path log, int port) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * @param command as the image starts it
     * @param environment all that the process is told, its port among it
     */
    static Instance start(Service service, List<String> command, Map<String, String> environment)
            throws IOException {
        var folder = Files.createDirectories(Path.of("target", "deploy"));
        var log = folder.resolve(service.folder() + ".log");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("JDK_JAVA_OPTIONS", FRUGAL);
        int port = Integer.parseInt(environment.getOrDefault("SERVER_PORT", ""));
        return new Instance(service.folder(), builder.start(), log, port);
    }

    /** By the same question that the image asks itself. */
    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Probe.http("http://127.0.0.1:" + port + "/actuator/health/readiness", 300)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " is not ready:\n" + lastWords());
            }
            Thread.sleep(250);
        }
    }

    /** By itself, when it is asked to. */
    void endAsAsked() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not end:\n" + lastWords());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }
}
