package live.blytz.engines;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The servers of a test JVM: started when first asked for, shared by all tests, gone with the JVM.
 * Named in the environment, from Docker where an engine answers, child processes otherwise ({@code
 * BLYTZ_TEST_ENGINES=embedded} skips Docker).
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void engines(DynamicPropertyRegistry registry) {
 *     TestEngines.provide(registry::add, POSTGRES, KAFKA, REGISTRY);
 * }
 * }</pre>
 */
public final class TestEngines {

    /**
     * Of every user of the test engines, and the value of {@code ${KEYCLOAK_CLIENT_SECRET}} in a
     * realm.
     */
    public static final String PASSWORD = "for-tests-only";

    private static final Once ONCE = new Once();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TestEngines() {}

    /** Bootstrap servers. */
    public static String kafka() {
        return ONCE.get("kafka", String.class, () -> engines().kafka());
    }

    /** Bootstrap servers of a Kafka of the asker's own, where everybody has to log in. */
    public static String kafka(KafkaAccounts accounts) {
        return new EmbeddedEngines().kafka(accounts);
    }

    /** Base URL of the Confluent-compatible API. */
    public static String registry() {
        return ONCE.get("registry", String.class, () -> engines().registry());
    }

    /** An empty database whose name begins like this, with a user of its own. */
    public static Database postgres(String name) {
        return ONCE.get("postgres", PostgresServer.class, () -> engines().postgres())
                .database(unique(name), PASSWORD);
    }

    public static String redis() {
        return ONCE.get("redis", String.class, () -> engines().redis());
    }

    /** URI of an empty database whose name begins like this. */
    public static String mongo(String name) {
        return ONCE.get("mongo", String.class, () -> engines().mongo()) + unique(name);
    }

    public static ObjectStore s3() {
        return ONCE.get("s3", ObjectStore.class, () -> engines().s3());
    }

    /**
     * Base URL of a Keycloak that holds this realm; its administrator is admin with {@link
     * #PASSWORD}.
     */
    public static String keycloak(Path realm) {
        return ONCE.get("keycloak " + realm, String.class, () -> engines().keycloak(realm));
    }

    /** Starts what is needed, in parallel, and hands over the properties that lead to it. */
    public static void provide(BiConsumer<String, Supplier<Object>> properties, Need... needs) {
        properties(needs).forEach((name, value) -> properties.accept(name, () -> value));
    }

    /** The same as a map; databases are fresh ones on each call. */
    public static Map<String, String> properties(Need... needs) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = Arrays.stream(needs).map(need -> threads.submit(() -> of(need))).toList();
            var properties = new TreeMap<String, String>();
            for (var each : started) {
                properties.putAll(Once.result(each));
            }
            return properties;
        }
    }

    private static Map<String, String> of(Need need) {
        return switch (need) {
            case KAFKA -> Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka());
            case REGISTRY -> Map.of("SCHEMA_REGISTRY_URL", registry());
            case REDIS -> Map.of("REDIS_URL", redis());
            case MONGO -> Map.of("MONGODB_URI", mongo("test"));
            case POSTGRES -> {
                var database = postgres("test");
                yield Map.of(
                        "DATABASE_URL", database.url(),
                        "DATABASE_USER", database.user(),
                        "DATABASE_PASSWORD", database.password());
            }
            case S3 -> {
                var store = s3();
                yield Map.of(
                        "S3_ENDPOINT", store.endpoint(),
                        "S3_ACCESS_KEY", store.accessKey(),
                        "S3_SECRET_KEY", store.secretKey(),
                        "S3_BUCKET", store.bucket());
            }
        };
    }

    private static String unique(String name) {
        return name + "_" + Long.toString(RANDOM.nextLong(1L << 40), Character.MAX_RADIX);
    }

    private static Engines engines() {
        return ONCE.get("engines", Engines.class, TestEngines::choose);
    }

    private static Engines choose() {
        var environment = System.getenv();
        var docker =
                !"embedded".equals(environment.get("BLYTZ_TEST_ENGINES"))
                        && ContainerEngines.available();
        return new GivenEngines(
                environment, docker ? new ContainerEngines() : new EmbeddedEngines());
    }
}
