package live.blytz.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Child processes on free ports, with data in a folder that goes with the JVM. */
final class EmbeddedEngines implements Engines {

    /** A port can be taken between looking and binding; three times in a row is no accident. */
    private static final int ATTEMPTS = 3;

    private final EngineCache cache = EngineCache.ofUser(System.err::println);
    private final Path folder = Scratch.folder();

    @Override
    public String kafka() {
        return kafka(KafkaAccounts.none());
    }

    String kafka(KafkaAccounts accounts) {
        return start(data -> new KafkaEngine(cache, data, Ports.free(), Ports.free(), accounts))
                .bootstrapServers();
    }

    @Override
    public String registry() {
        return start(data -> new RegistryEngine(cache, data, Ports.free(), Ports.free())).url();
    }

    @Override
    public PostgresServer postgres() {
        return start(data -> new PostgresEngine(cache, data, Ports.free(), TestEngines.PASSWORD))
                .server();
    }

    @Override
    public String redis() {
        var accounts = RedisAccounts.only(TestEngines.PASSWORD);
        return start(data -> new RedisEngine(cache, data, Ports.free(), accounts)).url();
    }

    @Override
    public String mongo() {
        return start(data -> new MongoEngine(cache, data, Ports.free())).uri("");
    }

    @Override
    public ObjectStore s3() {
        return start(
                        data ->
                                new S3Engine(
                                        cache,
                                        data,
                                        Ports.free(),
                                        "blytz",
                                        TestEngines.PASSWORD,
                                        "blytz"))
                .store();
    }

    @Override
    public String keycloak(Path realm) {
        var database = TestEngines.postgres("keycloak");
        return start(
                        data ->
                                new KeycloakEngine(
                                        cache,
                                        data,
                                        Ports.free(),
                                        Ports.free(),
                                        database,
                                        TestEngines.PASSWORD,
                                        realm,
                                        Map.of("KEYCLOAK_CLIENT_SECRET", TestEngines.PASSWORD)))
                .url();
    }

    private <E extends Engine> E start(Function<Path, E> engineIn) {
        for (int attempt = 1; ; attempt++) {
            var engine = engineIn.apply(Scratch.fresh(folder));
            try {
                Running.start(engine, folder.resolve(engine.name() + "-" + attempt + ".log"));
                return engine;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
