package live.blytz.auth.keycloak;

import java.net.URI;
import live.blytz.auth.application.AuthSettings;
import live.blytz.platform.watch.EngineChecks;
import live.blytz.platform.watch.HttpQuestion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Does the realm answer? */
@Configuration(proxyBeanMethods = false)
class ProviderWatch {

    @Bean
    EngineChecks providerCheck(AuthSettings settings) {
        var provider = settings.keycloak();
        var realm = URI.create(provider.url() + "/realms/" + provider.realm());
        return EngineChecks.of("keycloak", new HttpQuestion(realm));
    }
}
