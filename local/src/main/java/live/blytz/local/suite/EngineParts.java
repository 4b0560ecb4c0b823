package live.blytz.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.blytz.engines.Database;
import live.blytz.engines.EngineCache;
import live.blytz.engines.KafkaEngine;
import live.blytz.engines.KeycloakEngine;
import live.blytz.engines.LiveKitEngine;
import live.blytz.engines.MongoEngine;
import live.blytz.engines.PostgresEngine;
import live.blytz.engines.RedisEngine;
import live.blytz.engines.RegistryEngine;
import live.blytz.engines.S3Engine;
import live.blytz.engines.ZipkinEngine;
import live.blytz.local.Home;
import live.blytz.local.Secrets;
import live.blytz.local.privilege.Passwords;
import live.blytz.local.privilege.Privileges;

/** The servers under the services, on their fixed ports. */
final class EngineParts {

    private final Home home;
    private final Secrets secrets;
    private final Addresses addresses;
    private final ServiceEnvironment environment;
    private final Privileges privileges;
    private final EngineCache cache = EngineCache.ofUser(_ -> {});

    EngineParts(Home home, Secrets secrets, Addresses addresses, ServiceEnvironment environment) {
        this.home = home;
        this.secrets = secrets;
        this.addresses = addresses;
        this.environment = environment;
        this.privileges = new Privileges(home.project(), new Passwords(secrets));
    }

    List<Part> all() {
        var parts =
                new ArrayList<>(List.of(postgres(), kafka(), registry(), redis(), mongo(), s3()));
        keycloak().ifPresent(parts::add);
        zipkin().ifPresent(parts::add);
        livekit().ifPresent(parts::add);
        return parts;
    }

    private Part postgres() {
        var server = addresses.postgres();
        var engine =
                new PostgresEngine(
                        cache, home.data("postgres"), Addresses.POSTGRES, server.password());
        return Part.engine(engine, server.host() + ":" + server.port(), Addresses.POSTGRES)
                .then(new Databases(server, environment)::ensure)
                .unless(addresses.given("POSTGRES_URL"));
    }

    private Part kafka() {
        var engine =
                new KafkaEngine(
                        cache,
                        home.data("kafka"),
                        Addresses.KAFKA,
                        Addresses.KAFKA_CONTROLLER,
                        privileges.kafkaAccounts());
        return Part.engine(engine, addresses.kafka(), Addresses.KAFKA, Addresses.KAFKA_CONTROLLER)
                .then(this::grant)
                .unless(addresses.given("KAFKA_BOOTSTRAP_SERVERS"));
    }

    /** In a Kafka elsewhere its operator grants, with the same file. */
    private void grant() throws IOException {
        if (!addresses.given("KAFKA_BOOTSTRAP_SERVERS")) {
            privileges.kafkaGrants().establish(addresses.kafkaOperator().client());
        }
    }

    private Part registry() {
        var engine =
                new RegistryEngine(
                        cache,
                        home.data("registry"),
                        Addresses.REGISTRY,
                        Addresses.REGISTRY_MANAGEMENT);
        return Part.engine(
                        engine,
                        addresses.registry(),
                        Addresses.REGISTRY,
                        Addresses.REGISTRY_MANAGEMENT)
                .unless(addresses.given("SCHEMA_REGISTRY_URL"));
    }

    private Part redis() {
        var engine =
                new RedisEngine(
                        cache, home.data("redis"), Addresses.REDIS, privileges.redisAccounts());
        return Part.engine(engine, "127.0.0.1:" + Addresses.REDIS, Addresses.REDIS)
                .unless(addresses.given("REDIS_URL"));
    }

    private Part mongo() {
        var engine = new MongoEngine(cache, home.data("mongo"), Addresses.MONGO);
        return Part.engine(engine, "mongodb://127.0.0.1:" + Addresses.MONGO, Addresses.MONGO)
                .unless(addresses.given("MONGODB_URI"));
    }

    private Part s3() {
        var store = addresses.s3();
        var engine =
                new S3Engine(
                        cache,
                        home.data("s3"),
                        Addresses.S3,
                        store.accessKey(),
                        store.secretKey(),
                        store.bucket());
        return Part.engine(engine, store.endpoint(), Addresses.S3)
                .unless(addresses.given("S3_ENDPOINT"));
    }

    /** Only where requests are followed, and not to a Zipkin elsewhere. */
    private Optional<Part> zipkin() {
        var engine = new ZipkinEngine(cache, home.data("zipkin"), Addresses.ZIPKIN);
        return addresses
                .zipkin()
                .map(
                        url ->
                                Part.engine(engine, url + "/zipkin/", Addresses.ZIPKIN)
                                        .unless(addresses.given("ZIPKIN_URL")));
    }

    /** Its program may have to be built first, once, while all else runs. */
    private Optional<Part> livekit() {
        if (!(addresses.video() instanceof Video.Ours(var built))) {
            return Optional.empty();
        }
        var engine =
                new LiveKitEngine(
                        cache,
                        home.data("livekit"),
                        Addresses.LIVEKIT,
                        Addresses.LIVEKIT_UDP,
                        addresses.livekitKey(),
                        addresses.livekitSecret(),
                        addresses.livekitListener());
        return Optional.of(
                Part.engine(engine, "ws://127.0.0.1:" + Addresses.LIVEKIT, Addresses.LIVEKIT)
                        .joiningLater(!built));
    }

    /** Empty in a checkout that has no realm to import. */
    private Optional<Part> keycloak() {
        var realm = home.project().resolve("auth-service/src/main/keycloak/blytz-realm.json");
        if (!Files.exists(realm)) {
            return Optional.empty();
        }
        var database =
                new Database(
                        addresses.postgres().url("keycloak"),
                        "keycloak",
                        environment.passwordOf("keycloak"));
        var engine =
                new KeycloakEngine(
                        cache,
                        home.data("keycloak"),
                        Addresses.KEYCLOAK,
                        Addresses.KEYCLOAK_MANAGEMENT,
                        database,
                        secrets.of("keycloak-admin"),
                        realm,
                        Map.of("KEYCLOAK_CLIENT_SECRET", addresses.keycloakClientSecret()));
        return Optional.of(
                Part.engine(
                                engine,
                                addresses.keycloak(),
                                Addresses.KEYCLOAK,
                                Addresses.KEYCLOAK_MANAGEMENT)
                        .needing("postgres")
                        .unless(addresses.given("KEYCLOAK_URL")));
    }
}
