package live.blytz.local.suite;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import live.blytz.local.Secrets;

/**
 * What a service is told about the world. A secret goes to the service that needs it and to no
 * other.
 */
final class ServiceEnvironment {

    static final String REALM = "blytz";
    static final String CLIENT = "blytz-auth-service";

    private final Addresses addresses;
    private final Secrets secrets;
    private final Path fcmAccount;

    /**
     * @param fcmAccount what the FCM sandbox knows its users by
     */
    ServiceEnvironment(Addresses addresses, Secrets secrets, Path fcmAccount) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.fcmAccount = fcmAccount;
    }

    Map<String, String> of(Service service) {
        var environment = new TreeMap<>(common(service));
        service.postgresDatabase().ifPresent(name -> environment.putAll(database(name)));
        service.mongoDatabase()
                .ifPresent(name -> environment.put("MONGODB_URI", addresses.mongo(name)));
        environment.putAll(own(service));
        return Map.copyOf(environment);
    }

    String passwordOf(String database) {
        return secrets.of("database-" + database);
    }

    private Map<String, String> common(Service service) {
        var realm = addresses.keycloak() + "/realms/" + REALM;
        var environment =
                new TreeMap<>(
                        Map.of(
                                "SERVER_PORT",
                                Integer.toString(service.port()),
                                "SERVER_ADDRESS",
                                "127.0.0.1",
                                "SCHEMA_REGISTRY_URL",
                                addresses.registry(),
                                "JWT_ISSUER_URI",
                                realm,
                                "JWT_JWK_SET_URI",
                                realm + "/protocol/openid-connect/certs"));
        if (service.usesKafka()) {
            environment.putAll(addresses.kafkaAs(service.folder()).environment());
        }
        if (service.usesRedis()) {
            environment.put("REDIS_URL", addresses.redisAs(service.folder()));
        }
        addresses.zipkin().ifPresent(url -> environment.putAll(followed(url)));
        return environment;
    }

    /** Spans, and a line in the log for each step. */
    private Map<String, String> followed(String zipkin) {
        var settings =
                new TreeMap<>(
                        Map.of(
                                "ZIPKIN_URL",
                                zipkin,
                                "LOGGING_LEVEL_LIVE_BLYTZ_PLATFORM_STEPS",
                                "DEBUG"));
        addresses.sampledTraces().ifPresent(part -> settings.put("BLYTZ_TRACES_SAMPLE", part));
        return settings;
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "DATABASE_URL", addresses.postgres().url(name),
                "DATABASE_USER", name,
                "DATABASE_PASSWORD", passwordOf(name));
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case AUTH ->
                    Map.of(
                            "KEYCLOAK_URL",
                            addresses.keycloak(),
                            "KEYCLOAK_REALM",
                            REALM,
                            "KEYCLOAK_CLIENT_ID",
                            CLIENT,
                            "KEYCLOAK_CLIENT_SECRET",
                            addresses.keycloakClientSecret(),
                            "BLYTZ_DEMO_USERS",
                            "true",
                            "SMTP_HOST",
                            addresses.smtpHost(),
                            "SMTP_PORT",
                            addresses.smtpPort());
            case CATALOG -> objectStore();
            case AUCTION -> video();
            case PAYMENT ->
                    Map.of(
                            "STRIPE_API_BASE", addresses.stripe(),
                            "STRIPE_API_KEY", addresses.stripeKey(),
                            "STRIPE_WEBHOOK_SECRET", addresses.stripeWebhookSecret(),
                            "PUBLIC_URL", addresses.gateway());
            case NOTIFICATION -> messages();
            case GATEWAY -> mediaOrigins();
            case ORDER, CHAT, TRACKING, ANALYTICS -> Map.of();
        };
    }

    private Map<String, String> messages() {
        var environment =
                new TreeMap<>(
                        Map.of(
                                "SMTP_HOST",
                                addresses.smtpHost(),
                                "SMTP_PORT",
                                addresses.smtpPort(),
                                "PUBLIC_URL",
                                addresses.gateway(),
                                "FCM_CREDENTIALS",
                                addresses
                                        .setting("FCM_CREDENTIALS")
                                        .orElse(fcmAccount.toString())));
        addresses.fcm().ifPresent(url -> environment.put("FCM_URL", url));
        return environment;
    }

    /** Where the video is ours, what the gateway takes for granted is right. */
    private Map<String, String> mediaOrigins() {
        return addresses.video() instanceof Video.Elsewhere(var url)
                ? Map.of(
                        "GATEWAY_MEDIA_ORIGINS",
                        String.join(
                                " ",
                                addresses.s3().endpoint(),
                                url,
                                addresses.playback().orElse("")))
                : Map.of();
    }

    private Map<String, String> video() {
        var environment =
                new TreeMap<>(
                        Map.of(
                                "LIVEKIT_URL", addresses.livekit().orElse(""),
                                "LIVEKIT_API_KEY", addresses.livekitKey(),
                                "LIVEKIT_API_SECRET", addresses.livekitSecret()));
        addresses.livekitApi().ifPresent(url -> environment.put("LIVEKIT_API_URL", url));
        addresses.playback().ifPresent(url -> environment.put("PLAYBACK_URL", url));
        if (addresses.video().isOurs()) {
            objectStore().forEach((name, value) -> environment.put("RECORDING_" + name, value));
        } else {
            for (var name : objectStore().keySet()) {
                addresses
                        .setting("RECORDING_" + name)
                        .ifPresent(value -> environment.put("RECORDING_" + name, value));
            }
        }
        return environment;
    }

    private Map<String, String> objectStore() {
        var store = addresses.s3();
        return Map.of(
                "S3_ENDPOINT", store.endpoint(),
                "S3_ACCESS_KEY", store.accessKey(),
                "S3_SECRET_KEY", store.secretKey(),
                "S3_BUCKET", store.bucket());
    }
}
