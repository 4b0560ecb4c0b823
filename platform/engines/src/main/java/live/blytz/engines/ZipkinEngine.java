package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Zipkin with its web page; what it was told it forgets when it ends. */
public record ZipkinEngine(EngineCache cache, Path data, int port) implements Engine {

    private static final int MOST_SPANS = 40_000;

    @Override
    public String name() {
        return "zipkin";
    }

    @Override
    public Launch prepare() throws IOException {
        var home = cache.provide("zipkin", folder -> MavenFetch.copy("zipkin", folder));
        Files.createDirectories(data);
        return new Launch(
                Jvm.command(
                        "256m",
                        List.of(
                                "-jar",
                                Unpack.only(home, ".jar").toString(),
                                "--armeria.ports[0].ip=127.0.0.1",
                                "--armeria.ports[0].port=" + port,
                                "--armeria.ports[0].protocols[0]=http",
                                "--spring.main.banner-mode=off")),
                Map.of(
                        "STORAGE_TYPE",
                        "mem",
                        "MEM_MAX_SPANS",
                        Integer.toString(MOST_SPANS),
                        "SELF_TRACING_ENABLED",
                        "false"),
                data);
    }

    @Override
    public boolean answers() {
        return Probe.http("http://127.0.0.1:" + port + "/health", 300);
    }
}
