package live.blytz.local.deploy;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import live.blytz.local.suite.Service;

/** A service's environment exactly as compose gives it, from a .env that holds these secrets. */
final class StagedCompose {

    private final ComposeFile file = ComposeFile.read();
    private final OnStage stage;
    private final Map<String, String> env;

    StagedCompose(OnStage stage) {
        this.stage = stage;
        this.env = env();
    }

    Map<String, String> asComposeGivesIt(Service service) {
        var environment = new TreeMap<String, String>();
        file.container(service.folder())
                .environment()
                .forEach((name, value) -> environment.put(name, Variables.filled(value, env)));
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
            var secrets = stage.secrets(service);
            var who = service.folder().toUpperCase().replace('-', '_');
            for (var store : new String[] {"DATABASE", "KAFKA", "REDIS"}) {
                copy(secrets, store + "_PASSWORD", env, store + "_PASSWORD_" + who);
            }
        }
        var catalog = stage.secrets(Service.CATALOG);
        var payment = stage.secrets(Service.PAYMENT);
        copy(
                stage.secrets(Service.AUTH),
                "KEYCLOAK_CLIENT_SECRET",
                env,
                "KEYCLOAK_SECRET_AUTH_SERVICE");
        copy(catalog, "S3_ACCESS_KEY", env, "STORAGE_ACCESS_KEY");
        copy(catalog, "S3_SECRET_KEY", env, "STORAGE_SECRET_KEY");
        copy(stage.secrets(Service.AUCTION), "LIVEKIT_API_SECRET", env, "LIVEKIT_API_SECRET");
        copy(payment, "STRIPE_API_KEY", env, "STRIPE_API_KEY");
        copy(payment, "STRIPE_WEBHOOK_SECRET", env, "STRIPE_WEBHOOK_SECRET");
        return Map.copyOf(env);
    }

    private static void copy(
            Map<String, String> from, String name, Map<String, String> into, String as) {
        var value = from.get(name);
        if (value != null) {
            into.put(as, value);
        }
    }
}
