package live.blytz.local.deploy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import live.blytz.engines.Ports;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;

/**
 * A service's environment exactly as compose gives it, from a .env that holds the stage's secrets;
 * only host names are exchanged for the stage's addresses.
 */
final class StagedCompose {

    private final ComposeFile file = ComposeFile.read();
    private final Suite suite;
    private final Map<String, String> env;

    StagedCompose(Suite suite) {
        this.suite = suite;
        this.env = env();
    }

    Map<String, String> asComposeGivesIt(Service service) {
        var environment = new TreeMap<String, String>();
        file.container(service.folder())
                .environment()
                .forEach((name, value) -> environment.put(name, Variables.filled(value, env)));
        return environment;
    }

    Map<String, String> asTheStageNeedsIt(Service service) {
        var here = suite.environment(service);
        var environment = new TreeMap<String, String>();
        asComposeGivesIt(service).forEach((name, value) -> environment.put(name, moved(value)));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", "" + Ports.free());
        environment.computeIfPresent("CHAT_WS_PORT", (_, _) -> "" + Ports.free());
        // the stage's stand-in for MongoDB knows no users and no replica sets
        environment.computeIfPresent("MONGODB_URI", (name, _) -> here.getOrDefault(name, ""));
        for (var way : new String[] {"KAFKA_SECURITY_PROTOCOL", "KAFKA_SASL_MECHANISM"}) {
            environment.computeIfPresent(way, (name, _) -> here.getOrDefault(name, ""));
        }
        return environment;
    }

    private Map<String, String> env() {
        var env = new HashMap<>(EnvExample.all());
        EnvExample.SECRETS.forEach(
                heading ->
                        EnvExample.under(heading)
                                .keySet()
                                .forEach(name -> env.put(name, "unused-here")));
        for (var service : Service.values()) {
            var here = suite.environment(service);
            var who = service.folder().toUpperCase().replace('-', '_');
            copy(here, "DATABASE_PASSWORD", env, "DATABASE_PASSWORD_" + who);
            copy(here, "KAFKA_PASSWORD", env, "KAFKA_PASSWORD_" + who);
            if (here.containsKey("REDIS_URL")) {
                env.put("REDIS_PASSWORD_" + who, userInfo(here, "REDIS_URL").split(":", 2)[1]);
            }
        }
        copy(
                suite.environment(Service.AUTH),
                "KEYCLOAK_CLIENT_SECRET",
                env,
                "KEYCLOAK_SECRET_AUTH_SERVICE");
        copy(suite.environment(Service.CATALOG), "S3_ACCESS_KEY", env, "STORAGE_ACCESS_KEY");
        copy(suite.environment(Service.CATALOG), "S3_SECRET_KEY", env, "STORAGE_SECRET_KEY");
        copy(suite.environment(Service.AUCTION), "LIVEKIT_API_SECRET", env, "LIVEKIT_API_SECRET");
        var payment = suite.environment(Service.PAYMENT);
        copy(payment, "STRIPE_API_BASE", env, "STRIPE_URL");
        copy(payment, "STRIPE_API_KEY", env, "STRIPE_API_KEY");
        copy(payment, "STRIPE_WEBHOOK_SECRET", env, "STRIPE_WEBHOOK_SECRET");
        var notification = suite.environment(Service.NOTIFICATION);
        copy(notification, "SMTP_HOST", env, "MAIL_HOST");
        copy(notification, "SMTP_PORT", env, "MAIL_PORT");
        return Map.copyOf(env);
    }

    private String moved(String value) {
        var catalog = suite.environment(Service.CATALOG);
        var redis = URI.create(catalog.getOrDefault("REDIS_URL", ""));
        var postgres = suite.addresses().postgres();
        return value.replace("kafka:9092", catalog.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""))
                .replace("http://registry:8080/apis/ccompat/v7", suite.addresses().registry())
                .replace("http://keycloak:8080", suite.addresses().keycloak())
                .replace("postgres:5432", postgres.host() + ":" + postgres.port())
                .replace("@redis:6379", "@" + redis.getHost() + ":" + redis.getPort())
                .replace("http://storage:7070", suite.addresses().s3().endpoint())
                .replaceAll("//[a-z]+-service:", "//127.0.0.1:");
    }

    private static void copy(
            Map<String, String> from, String name, Map<String, String> into, String as) {
        var value = from.get(name);
        if (value != null) {
            into.put(as, value);
        }
    }

    private static String userInfo(Map<String, String> environment, String name) {
        var info = URI.create(environment.getOrDefault(name, "")).getUserInfo();
        return info == null ? ":" : info;
    }
}
