package live.blytz.engines;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import live.blytz.engines.mongo.MongoCompatibleServer;

/** A {@code mongod} from the PATH, or a MongoDB-compatible server where there is none. */
public record MongoEngine(EngineCache cache, Path data, int port) implements Engine {

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public Launch prepare() throws IOException {
        Files.createDirectories(data);
        var mongod = Machine.onPath("mongod");
        return mongod.isPresent() ? real(mongod.get()) : compatible();
    }

    @Override
    public boolean answers() {
        return Probe.tcp(port);
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    private Launch real(Path mongod) throws IOException {
        var files = Files.createDirectories(data.resolve("db"));
        return new Launch(
                List.of(
                        mongod.toString(),
                        "--bind_ip",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--dbpath",
                        files.toString(),
                        "--nounixsocket"),
                Map.of(),
                data);
    }

    private Launch compatible() throws IOException {
        var home = cache.provide("mongo", folder -> MavenFetch.copy("mongo", folder));
        return new Launch(
                Jvm.command(
                        "256m",
                        List.of(
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                                "-cp",
                                Jvm.classPathOf(home) + File.pathSeparator + ownClasses(),
                                MongoCompatibleServer.class.getName(),
                                Integer.toString(port),
                                data.resolve("mongo.mv").toString())),
                Map.of(),
                data);
    }

    private static Path ownClasses() {
        try {
            return Path.of(
                    MongoEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
