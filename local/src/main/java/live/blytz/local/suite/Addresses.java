package live.blytz.local.suite;

import java.net.URI;
import java.util.Optional;
import live.blytz.engines.EngineCache;
import live.blytz.engines.KafkaAccounts;
import live.blytz.engines.ObjectStore;
import live.blytz.engines.PostgresServer;
import live.blytz.local.Secrets;
import live.blytz.local.Settings;
import live.blytz.local.privilege.KafkaLogin;
import live.blytz.local.privilege.Passwords;
import live.blytz.local.privilege.Privileges;
import org.jspecify.annotations.Nullable;

/**
 * Where the servers are: named in the settings, or our own child processes on their fixed ports.
 */
public final class Addresses {

    static final int POSTGRES = 21432;
    static final int KAFKA = 21092;
    static final int KAFKA_CONTROLLER = 21093;
    static final int REGISTRY = 21081;
    static final int REGISTRY_MANAGEMENT = 21082;
    static final int KEYCLOAK = 21180;
    static final int KEYCLOAK_MANAGEMENT = 21190;
    static final int REDIS = 21379;
    static final int MONGO = 21017;
    static final int S3 = 21900;
    static final int STRIPE = 21120;
    static final int SMTP = 21025;
    static final int MAIL_PAGE = 21026;
    static final int FCM = 21027;
    static final int ZIPKIN = 21411;
    static final int LIVEKIT = 21880;
    static final int MEDIA = 21881;
    static final int LIVEKIT_UDP = 21883;
    static final int RTMP = 21935;

    private final Settings settings;
    private final Secrets secrets;
    private final Passwords passwords;
    private @Nullable Video video;

    public Addresses(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.passwords = new Passwords(secrets);
    }

    /** Whether the settings lead to a server that is not ours to start. */
    boolean given(String setting) {
        return settings.get(setting).isPresent();
    }

    /** From {@code POSTGRES_URL=postgresql://superuser:password@host:port}. */
    public PostgresServer postgres() {
        return settings.get("POSTGRES_URL")
                .map(Addresses::postgres)
                .orElseGet(
                        () ->
                                new PostgresServer(
                                        "127.0.0.1", POSTGRES, "postgres", secrets.of("postgres")));
    }

    /** Bootstrap servers. */
    public String kafka() {
        return settings.get("KAFKA_BOOTSTRAP_SERVERS").orElse("127.0.0.1:" + KAFKA);
    }

    /** May read and write every topic. */
    public KafkaLogin kafkaOperator() {
        return kafkaAs(Privileges.OPERATOR);
    }

    /** Into a Kafka elsewhere everybody goes as the settings say. */
    public KafkaLogin kafkaAs(String principal) {
        if (!given("KAFKA_BOOTSTRAP_SERVERS")) {
            return new KafkaLogin(
                    kafka(),
                    "SASL_PLAINTEXT",
                    KafkaAccounts.MECHANISM,
                    principal,
                    passwords.kafka(principal));
        }
        return new KafkaLogin(
                kafka(),
                settings.get("KAFKA_SECURITY_PROTOCOL").orElse("PLAINTEXT"),
                settings.get("KAFKA_SASL_MECHANISM").orElse("SCRAM-SHA-512"),
                settings.get("KAFKA_USERNAME").orElse(""),
                settings.get("KAFKA_PASSWORD").orElse(""));
    }

    public String registry() {
        return settings.get("SCHEMA_REGISTRY_URL")
                .orElse("http://127.0.0.1:" + REGISTRY + "/apis/ccompat/v7");
    }

    /** May do everything. */
    public String redisOperator() {
        return redisAs(Privileges.OPERATOR);
    }

    public String redisAs(String user) {
        return settings.get("REDIS_URL")
                .orElseGet(
                        () ->
                                "redis://%s:%s@127.0.0.1:%d"
                                        .formatted(user, passwords.redis(user), REDIS));
    }

    /** {@code MONGODB_URI} names the server; the database goes before its options. */
    public String mongo(String database) {
        var server = settings.get("MONGODB_URI").orElse("mongodb://127.0.0.1:" + MONGO);
        int options = server.indexOf('?');
        var address = options < 0 ? server : server.substring(0, options);
        return (address.endsWith("/") ? address : address + "/")
                + database
                + (options < 0 ? "" : server.substring(options));
    }

    public ObjectStore s3() {
        return new ObjectStore(
                settings.get("S3_ENDPOINT").orElse("http://127.0.0.1:" + S3),
                settings.get("S3_ACCESS_KEY").orElse("blytz"),
                settings.get("S3_SECRET_KEY").orElseGet(() -> secrets.of("s3")),
                settings.get("S3_BUCKET").orElse("blytz"));
    }

    public String keycloak() {
        return settings.get("KEYCLOAK_URL").orElse("http://127.0.0.1:" + KEYCLOAK);
    }

    public String keycloakClientSecret() {
        return settings.get("KEYCLOAK_CLIENT_SECRET")
                .orElseGet(() -> secrets.of("keycloak-client"));
    }

    public String stripe() {
        return settings.get("STRIPE_API_BASE").orElse("http://127.0.0.1:" + STRIPE);
    }

    public String stripeKey() {
        return settings.get("STRIPE_API_KEY")
                .orElseGet(() -> "sk_test_" + secrets.of("stripe-key"));
    }

    public String stripeWebhookSecret() {
        return settings.get("STRIPE_WEBHOOK_SECRET")
                .orElseGet(() -> "whsec_" + secrets.of("stripe-webhook"));
    }

    public String smtpHost() {
        return settings.get("SMTP_HOST").orElse("127.0.0.1");
    }

    public String smtpPort() {
        return settings.get("SMTP_PORT").orElse(Integer.toString(SMTP));
    }

    /** Where pushes go; without an account of one's own to the sandbox. */
    Optional<String> fcm() {
        return settings.get("FCM_URL")
                .or(
                        () ->
                                given("FCM_CREDENTIALS")
                                        ? Optional.empty()
                                        : Optional.of("http://127.0.0.1:" + FCM));
    }

    /** Where the sandbox shows what devices got; empty where pushes go to real ones. */
    public Optional<String> pushPage() {
        return given("FCM_CREDENTIALS")
                ? Optional.empty()
                : Optional.of("http://127.0.0.1:" + MAIL_PAGE);
    }

    /** The one door of the suite. */
    public String gateway() {
        return "http://localhost:" + Service.GATEWAY.port();
    }

    /** Where viewers' WebSockets go. */
    public String liveRoom() {
        return "ws://localhost:" + Service.LIVE_ROOM_PORT;
    }

    /** Where spans go; empty where requests are not followed. */
    public Optional<String> zipkin() {
        return settings.get("ZIPKIN_URL")
                .or(
                        () ->
                                settings.get(Following.SETTING)
                                        .filter("on"::equals)
                                        .map(_ -> "http://127.0.0.1:" + ZIPKIN));
    }

    /** The part of all traces that is recorded; all of them where nothing is said. */
    Optional<String> sampledTraces() {
        return settings.get("BLYTZ_TRACES_SAMPLE");
    }

    /** Whether what looks at browsers' cameras may be built, as LiveKit may. */
    String onlooker() {
        return settings.get(Video.SETTING).filter("found"::equals).orElse("build");
    }

    /** Looked up once: it may ask a tool of this machine. */
    public synchronized Video video() {
        if (video == null) {
            video = Video.of(settings, EngineCache.ofUser(_ -> {}));
        }
        return video;
    }

    /** Where clients go; no URL, no video: rooms run without it and say so. */
    Optional<String> livekit() {
        return switch (video()) {
            case Video.Elsewhere(var url) -> Optional.of(url);
            case Video.Ours(_) -> Optional.of("ws://127.0.0.1:" + LIVEKIT);
            case Video.None(_, _) -> Optional.empty();
        };
    }

    /** Where its API is; empty means at the same place. */
    Optional<String> livekitApi() {
        return video().isOurs()
                ? Optional.of("http://127.0.0.1:" + MEDIA)
                : settings.get("LIVEKIT_API_URL");
    }

    /** What a recorded object's name is put behind. */
    Optional<String> playback() {
        return video().isOurs()
                ? Optional.of("http://localhost:" + MEDIA + "/playback")
                : settings.get("PLAYBACK_URL");
    }

    String livekitKey() {
        return settings.get("LIVEKIT_API_KEY").orElse("blytz");
    }

    String livekitSecret() {
        return settings.get("LIVEKIT_API_SECRET").orElseGet(() -> secrets.of("livekit"));
    }

    /** Where LiveKit and the media bridge tell what happens. */
    String livekitListener() {
        return "http://127.0.0.1:%d/api/v1/webhooks/livekit".formatted(Service.AUCTION.port());
    }

    /** Where encoders publish, with the stream key behind it. */
    public String rtmp() {
        return "rtmp://localhost:" + RTMP + "/live";
    }

    /** A setting that is handed on as it is. */
    Optional<String> setting(String name) {
        return settings.get(name);
    }

    private static PostgresServer postgres(String url) {
        var uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        var user = Optional.ofNullable(uri.getUserInfo()).orElse("postgres:").split(":", 2);
        return new PostgresServer(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                user[0],
                user.length > 1 ? user[1] : "");
    }
}
