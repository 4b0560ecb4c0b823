package live.blytz.auth.keycloak;

import java.net.http.HttpClient;
import live.blytz.auth.application.AuthSettings;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Nobody waits long for an identity provider that is away. */
final class Deadlines {

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
}
