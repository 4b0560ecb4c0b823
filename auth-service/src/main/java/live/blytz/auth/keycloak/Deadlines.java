package live.blytz.auth.keycloak;

import java.net.http.HttpClient;
import live.blytz.auth.application.AuthSettings;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Nobody waits long for an identity provider that is away. */
final class Deadlines {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

    private Deadlines() {}

    static ClientHttpRequestFactory requestFactory(AuthSettings.Provider provider) {
        var factory =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(provider.connectTimeout())
                                .build());
        factory.setReadTimeout(provider.answerTimeout());
        return factory;
    }

    static Refusal unavailable(RuntimeException why) {
        log.warn("the identity provider does not answer: {}", why.toString());
        return Refusal.of(CommonReason.UNAVAILABLE, "Accounts cannot be reached right now.");
    }
}
