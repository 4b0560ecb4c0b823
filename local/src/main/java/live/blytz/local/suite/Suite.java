package live.blytz.local.suite;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.blytz.engines.Engine;
import live.blytz.engines.EngineCache;
import live.blytz.engines.Jvm;
import live.blytz.engines.KafkaEngine;
import live.blytz.engines.KeycloakEngine;
import live.blytz.engines.Launch;
import live.blytz.engines.MongoEngine;
import live.blytz.engines.PostgresEngine;
import live.blytz.engines.Probe;
import live.blytz.engines.RedisEngine;
import live.blytz.engines.RegistryEngine;
import live.blytz.engines.S3Engine;
import live.blytz.local.Home;
import live.blytz.local.Secrets;
import live.blytz.local.Settings;
import live.blytz.local.Trouble;
import live.blytz.local.build.Programs;
import live.blytz.local.mail.MailServer;
import live.blytz.local.stripe.StripeSandbox;
import live.blytz.local.suite.Part.Kind;

/** All parts of the suite on this machine and what leads to them. */
public final class Suite {

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final Addresses addresses;
    private final ServiceEnvironment environment;
    private final EngineCache cache;

    private Suite(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
        this.secrets = new Secrets(home.folder().resolve("secrets.properties"));
        this.addresses = new Addresses(settings, secrets);
        this.environment = new ServiceEnvironment(addresses, secrets);
        this.cache = EngineCache.ofUser(_ -> {});
    }

    /** The suite that the environment of this process leads to. */
    public static Suite here() {
        var home = Home.of(System.getenv());
        return at(home, Settings.of(home.project(), System.getenv()));
    }

    public static Suite at(Home home, Settings settings) {
        return new Suite(home, settings);
    }

    public Home home() {
        return home;
    }

    public Settings settings() {
        return settings;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** A database as its owner sees it: for checks that must not trust a service's own counters. */
    public live.blytz.engines.Database database(Service service) {
        var name = service.postgresDatabase().orElseThrow();
        return new live.blytz.engines.Database(
                addresses.postgres().url(name), name, environment.passwordOf(name));
    }

    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name) || part.name().equals(name + "-service"))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "there is no part called " + name,
                                        "one of: "
                                                + String.join(
                                                        ", ",
                                                        parts().stream()
                                                                .map(Part::name)
                                                                .toList())));
    }

    /** In the order in which a person wants to read them. */
    public List<Part> parts() {
        var parts = new ArrayList<>(engines());
        Arrays.stream(Service.values())
                .filter(service -> service.isIn(home.project()))
                .forEach(service -> parts.add(service(service)));
        return List.copyOf(parts);
    }

    private List<Part> engines() {
        var parts = new ArrayList<Part>();
        parts.add(postgres());
        parts.add(kafka());
        parts.add(registry());
        parts.add(redis());
        parts.add(mongo());
        parts.add(s3());
        parts.add(mail());
        parts.add(stripe());
        keycloak().ifPresent(parts::add);
        return parts;
    }

    private Part postgres() {
        var server = addresses.postgres();
        var engine =
                new PostgresEngine(
                        cache, home.data("postgres"), Addresses.POSTGRES, server.password());
        var databases = new Databases(server, environment);
        return engine(
                engine,
                addresses.given("POSTGRES_URL"),
                List.of(Addresses.POSTGRES),
                server.host() + ":" + server.port(),
                List.of(),
                databases::ensure);
    }

    private Part kafka() {
        var engine =
                new KafkaEngine(
                        cache, home.data("kafka"), Addresses.KAFKA, Addresses.KAFKA_CONTROLLER);
        return engine(
                engine,
                addresses.given("KAFKA_BOOTSTRAP_SERVERS"),
                List.of(Addresses.KAFKA, Addresses.KAFKA_CONTROLLER),
                addresses.kafka(),
                List.of(),
                () -> {});
    }

    private Part registry() {
        var engine =
                new RegistryEngine(
                        cache,
                        home.data("registry"),
                        Addresses.REGISTRY,
                        Addresses.REGISTRY_MANAGEMENT);
        return engine(
                engine,
                addresses.given("SCHEMA_REGISTRY_URL"),
                List.of(Addresses.REGISTRY, Addresses.REGISTRY_MANAGEMENT),
                addresses.registry(),
                List.of(),
                () -> {});
    }

    private Part redis() {
        var engine =
                new RedisEngine(cache, home.data("redis"), Addresses.REDIS, secrets.of("redis"));
        return engine(
                engine,
                addresses.given("REDIS_URL"),
                List.of(Addresses.REDIS),
                "127.0.0.1:" + Addresses.REDIS,
                List.of(),
                () -> {});
    }

    private Part mongo() {
        var engine = new MongoEngine(cache, home.data("mongo"), Addresses.MONGO);
        return engine(
                engine,
                addresses.given("MONGODB_URI"),
                List.of(Addresses.MONGO),
                "mongodb://127.0.0.1:" + Addresses.MONGO,
                List.of(),
                () -> {});
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
        return engine(
                engine,
                addresses.given("S3_ENDPOINT"),
                List.of(Addresses.S3),
                store.endpoint(),
                List.of(),
                () -> {});
    }

    private Optional<Part> keycloak() {
        var realm = home.project().resolve("auth-service/src/main/keycloak/blytz-realm.json");
        if (!Files.exists(realm)) {
            return Optional.empty();
        }
        var engine =
                new KeycloakEngine(
                        cache,
                        home.data("keycloak"),
                        Addresses.KEYCLOAK,
                        Addresses.KEYCLOAK_MANAGEMENT,
                        new live.blytz.engines.Database(
                                addresses.postgres().url("keycloak"),
                                "keycloak",
                                environment.passwordOf("keycloak")),
                        secrets.of("keycloak-admin"),
                        realm,
                        Map.of("KEYCLOAK_CLIENT_SECRET", addresses.keycloakClientSecret()));
        return Optional.of(
                engine(
                        engine,
                        addresses.given("KEYCLOAK_URL"),
                        List.of(Addresses.KEYCLOAK, Addresses.KEYCLOAK_MANAGEMENT),
                        addresses.keycloak(),
                        List.of("postgres"),
                        () -> {}));
    }

    private Part mail() {
        return own(
                "mail",
                "SMTP_HOST",
                List.of(Addresses.SMTP, Addresses.MAIL_PAGE),
                "http://localhost:" + Addresses.MAIL_PAGE,
                Map.of(),
                List.of(
                        MailServer.class.getName(),
                        Integer.toString(Addresses.SMTP),
                        Integer.toString(Addresses.MAIL_PAGE)),
                () ->
                        Probe.http("http://127.0.0.1:" + Addresses.MAIL_PAGE + "/", 300)
                                && Probe.tcp(Addresses.SMTP));
    }

    private Part stripe() {
        var payment = "http://127.0.0.1:" + Service.PAYMENT.port();
        return own(
                "stripe",
                "STRIPE_API_BASE",
                List.of(Addresses.STRIPE),
                addresses.stripe(),
                Map.of(
                        "STRIPE_SANDBOX_PORT", Integer.toString(Addresses.STRIPE),
                        "STRIPE_SANDBOX_DATA",
                                home.data("stripe").resolve("state.jsonl").toString(),
                        "STRIPE_API_KEY", addresses.stripeKey(),
                        "STRIPE_WEBHOOK_SECRET", addresses.stripeWebhookSecret(),
                        "STRIPE_WEBHOOK_URL", payment + "/api/v1/webhooks/stripe"),
                List.of(StripeSandbox.class.getName()),
                () -> Probe.http(addresses.stripe() + "/_sandbox/health", 300));
    }

    private Part service(Service service) {
        var programs = new Programs(home, settings);
        var url = "http://localhost:" + service.port();
        return new Part(
                service.folder(),
                Kind.SERVICE,
                service.ports(),
                url,
                needs(service),
                Optional.of(() -> programs.launch(service.folder(), environment.of(service))),
                () ->
                        Probe.http(
                                "http://127.0.0.1:" + service.port() + "/actuator/health/readiness",
                                300),
                () -> {});
    }

    private List<String> needs(Service service) {
        var needs = new ArrayList<>(List.of("kafka", "registry", "redis"));
        service.postgresDatabase().ifPresent(_ -> needs.add("postgres"));
        service.mongoDatabase().ifPresent(_ -> needs.add("mongo"));
        if (service == Service.AUTH) {
            needs.add("keycloak");
        }
        if (service == Service.CATALOG) {
            needs.add("s3");
        }
        return List.copyOf(needs);
    }

    private static Part engine(
            Engine engine,
            boolean given,
            List<Integer> ports,
            String address,
            List<String> needs,
            Part.Afterwards afterwards) {
        return new Part(
                engine.name(),
                Kind.ENGINE,
                ports,
                address,
                needs,
                given ? Optional.empty() : Optional.of(engine::prepare),
                given ? () -> true : engine::answers,
                afterwards);
    }

    /** A child JVM whose main class lives in this module. */
    private Part own(
            String name,
            String setting,
            List<Integer> ports,
            String address,
            Map<String, String> environment,
            List<String> mainAndArguments,
            java.util.function.BooleanSupplier ready) {
        var given = addresses.given(setting);
        return new Part(
                name,
                Kind.ENGINE,
                ports,
                address,
                List.of(),
                given
                        ? Optional.empty()
                        : Optional.of(() -> own(name, environment, mainAndArguments)),
                given ? () -> true : ready,
                () -> {});
    }

    private Launch own(String name, Map<String, String> environment, List<String> mainAndArguments)
            throws java.io.IOException {
        var folder = Files.createDirectories(home.data(name));
        var rest = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path")));
        rest.addAll(mainAndArguments);
        return new Launch(Jvm.command("96m", rest), environment, folder);
    }
}
