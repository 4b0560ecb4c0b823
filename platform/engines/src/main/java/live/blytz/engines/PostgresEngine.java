package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL with durable commits: fsync stays on, in tests too. */
public record PostgresEngine(EngineCache cache, Path data, int port, String password)
        implements Engine {

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Launch prepare() throws IOException {
        var home = cache.provide("postgres", PostgresEngine::fill);
        Files.createDirectories(data);
        var cluster = data.resolve("cluster");
        var wrapper = Unprivileged.wrapper(data);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(home, cluster, wrapper);
        }
        StalePid.removeFrom(cluster);
        return new Launch(
                wrapper,
                List.of(
                        home.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=300",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "shared_preload_libraries="),
                Map.of("LC_ALL", "C"),
                data,
                Launch.Stop.INT);
    }

    @Override
    public boolean answers() {
        return Probe.postgres(port);
    }

    public PostgresServer server() {
        return new PostgresServer("127.0.0.1", port, "postgres", password);
    }

    private void initialise(Path home, Path cluster, List<String> wrapper) throws IOException {
        Folders.delete(cluster);
        var secret = Folders.writeSecret(data.resolve("initdb.password"), password);
        Unprivileged.give(secret, wrapper);
        var command = new ArrayList<>(wrapper);
        command.addAll(
                List.of(
                        home.resolve("bin/initdb").toString(),
                        "-D",
                        cluster.toString(),
                        "-U",
                        "postgres",
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + secret,
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-sync",
                        "--no-instructions"));
        try {
            Tool.run(data, Map.of("LC_ALL", "C"), command);
        } finally {
            Files.delete(secret);
        }
    }

    private static void fill(Path folder) throws IOException {
        MavenFetch.copy("postgres", folder);
        var jar = Unpack.only(folder, ".jar");
        Unpack.tarXzInJar(jar, ".txz", folder);
        Files.delete(jar);
    }
}
