package live.blytz.local.deploy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import live.blytz.engines.Ports;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;

/** Carries a deployment's environment to the running suite: other addresses, and nothing else. */
record OnStage(Suite suite) {

    private static final Set<String> SECRETS =
            Set.of(
                    "DATABASE_PASSWORD",
                    "KAFKA_PASSWORD",
                    "REDIS_PASSWORD",
                    "KEYCLOAK_CLIENT_SECRET",
                    "S3_ACCESS_KEY",
                    "S3_SECRET_KEY",
                    "LIVEKIT_API_SECRET",
                    "STRIPE_API_KEY",
                    "STRIPE_WEBHOOK_SECRET");

    /**
     * The suite's stand-in for MongoDB knows no users and no replica sets, its broker takes plain
     * passwords, and its Stripe, its phones and its mail are this machine's.
     */
    private static final List<String> LEADING_ELSEWHERE =
            List.of(
                    "MONGODB_URI",
                    "KAFKA_SECURITY_PROTOCOL",
                    "KAFKA_SASL_MECHANISM",
                    "STRIPE_API_BASE",
                    "FCM_CREDENTIALS",
                    "FCM_URL",
                    "SMTP_HOST",
                    "SMTP_PORT");

    /** The secrets the suite gave this service, as Secrets and .env files call them. */
    Map<String, String> secrets(Service service) {
        var secrets = new TreeMap<>(suite.environment(service));
        if (secrets.containsKey("REDIS_URL")) {
            secrets.put("REDIS_PASSWORD", redis(service).getUserInfo().split(":", 2)[1]);
        }
        secrets.keySet().retainAll(SECRETS);
        return secrets;
    }

    /** With the suite's addresses and its kind of login; ports of its own, on loopback. */
    Map<String, String> moved(Service service, Map<String, String> deployed) {
        var here = suite.environment(service);
        var environment = new TreeMap<String, String>();
        deployed.forEach((name, value) -> environment.put(name, moved(value)));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", "" + Ports.free());
        environment.computeIfPresent("CHAT_WS_PORT", (_, _) -> "" + Ports.free());
        for (var name : LEADING_ELSEWHERE) {
            environment.computeIfPresent(name, (_, _) -> here.getOrDefault(name, ""));
        }
        return environment;
    }

    /** Whether a value still leads to where nobody is on this machine. */
    static boolean namesAContainer(String value) {
        return value.matches(
                ".*(//|@|^)(kafka|registry|keycloak|postgres|redis|mongo|storage|[a-z]+-(service|[a-z]+)):\\d+.*");
    }

    private String moved(String value) {
        var redis = redis(Service.CATALOG);
        var postgres = suite.addresses().postgres();
        var kafka = suite.environment(Service.CATALOG).getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
        return value.replace("kafka:9092", kafka)
                .replace("http://registry:8080/apis/ccompat/v7", suite.addresses().registry())
                .replace("http://keycloak:8080", suite.addresses().keycloak())
                .replaceAll(
                        "//postgres(-[a-z]+)?:5432", "//" + postgres.host() + ":" + postgres.port())
                .replace("@redis:6379", "@" + redis.getHost() + ":" + redis.getPort())
                .replace("http://storage:7070", suite.addresses().s3().endpoint())
                .replaceAll("//[a-z]+-service:", "//127.0.0.1:");
    }

    private URI redis(Service service) {
        return URI.create(suite.environment(service).getOrDefault("REDIS_URL", ""));
    }
}
