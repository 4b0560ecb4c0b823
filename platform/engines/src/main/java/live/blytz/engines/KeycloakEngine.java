package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keycloak on a PostgreSQL database of its own.
 *
 * @param realm imported when the realm is not there yet
 * @param secrets what the realm file's {@code ${…}} placeholders stand for
 */
public record KeycloakEngine(
        EngineCache cache,
        Path data,
        int port,
        int managementPort,
        Database database,
        String adminPassword,
        Path realm,
        Map<String, String> secrets)
        implements Engine {

    private static final List<String> SHARED = List.of("lib", "providers", "conf", "themes");

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Launch prepare() throws IOException {
        var home = home(cache.provide("keycloak", KeycloakEngine::fill));
        return new Launch(
                Jvm.command(
                        "320m",
                        List.of(
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Dquarkus-log-max-startup-records=10000",
                                "--add-opens=java.base/java.util=ALL-UNNAMED",
                                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                                "--add-opens=java.base/java.security=ALL-UNNAMED",
                                "-cp",
                                home.resolve("lib/quarkus-run.jar").toString(),
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                                "start",
                                "--optimized",
                                "--import-realm")),
                environment(),
                data);
    }

    @Override
    public boolean answers() {
        return Probe.http("http://127.0.0.1:" + managementPort + "/health/ready", 300);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<>(secrets);
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("KC_HOSTNAME", url());
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        return Map.copyOf(environment);
    }

    /**
     * Keycloak wants its data below its home, so each instance has a home of links to the shared
     * one.
     */
    private Path home(Path shared) throws IOException {
        var home = data.toAbsolutePath().resolve("home");
        var imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        for (var part : SHARED) {
            var link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, shared.resolve(part));
        }
        return home;
    }

    private static void fill(Path folder) throws IOException {
        MavenFetch.copy("keycloak", folder);
        var archive = Unpack.only(folder, ".tar.gz");
        Unpack.tarGz(archive, folder, 1);
        Files.delete(archive);
        Tool.run(
                folder,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(
                        folder.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=postgres",
                        "--health-enabled=true"));
    }
}
