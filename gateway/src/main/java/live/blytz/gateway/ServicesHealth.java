package live.blytz.gateway;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;

/**
 * Shows every service in {@code /actuator/health}. Readiness and liveness of the gateway do not
 * depend on them: one dead service must not close the door to the others.
 */
@Configuration(proxyBeanMethods = false)
class ServicesHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    WebClient inside(GatewaySettings settings) {
        var http =
                HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                        .responseTimeout(settings.docs().timeout());
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
    }

    @Bean
    CompositeReactiveHealthContributor services(GatewaySettings settings, WebClient inside) {
        var each = new LinkedHashMap<String, ReactiveHealthIndicator>();
        settings.services()
                .forEach(
                        service ->
                                each.put(
                                        service.name(),
                                        () ->
                                                inside.get()
                                                        .uri(
                                                                service.uri()
                                                                        + "/actuator/health/readiness")
                                                        .httpRequest(ServicesHealth::hurry)
                                                        .retrieve()
                                                        .toBodilessEntity()
                                                        .map(_ -> Health.up().build())
                                                        .onErrorResume(
                                                                why -> Mono.just(down(why)))));
        return CompositeReactiveHealthContributor.fromMap(each);
    }

    private static void hurry(ClientHttpRequest request) {
        if (request.getNativeRequest() instanceof HttpClientRequest netty) {
            netty.responseTimeout(PATIENCE);
        }
    }

    private static Health down(Throwable why) {
        return Health.down().withDetail("reason", why.getClass().getSimpleName()).build();
    }
}
