package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apicurio, asked through the API that every Confluent client knows. */
public record RegistryEngine(EngineCache cache, Path data, int port, int managementPort)
        implements Engine {

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public Launch prepare() throws IOException {
        var home = cache.provide("registry", RegistryEngine::fill);
        Files.createDirectories(data);
        return new Launch(
                Jvm.command(
                        "256m",
                        List.of(
                                "-Dquarkus.http.host=127.0.0.1",
                                "-Dquarkus.http.port=" + port,
                                "-Dquarkus.management.host=127.0.0.1",
                                "-Dquarkus.management.port=" + managementPort,
                                "-Dapicurio.datasource.url=jdbc:h2:file:"
                                        + data.toAbsolutePath().resolve("registry")
                                        + ";DB_CLOSE_ON_EXIT=FALSE",
                                "-jar",
                                home.resolve("quarkus-run.jar").toString())),
                Map.of(),
                data);
    }

    @Override
    public boolean answers() {
        return Probe.http("http://127.0.0.1:" + managementPort + "/health/ready", 300);
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    private static void fill(Path folder) throws IOException {
        MavenFetch.copy("registry", folder);
        var archive = Unpack.only(folder, ".tar.gz");
        Unpack.tarGz(archive, folder, 0);
        Files.delete(archive);
    }
}
