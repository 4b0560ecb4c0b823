package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

class LimitingCallsIT extends AtTheDoor {

    @Test
    void refusesThePersonsNextCallAndSaysWhenToComeBack() throws Exception {
        var user = UUID.randomUUID();

        var refused =
                burst(() -> client(user), CALLS_PER_USER * 2).stream()
                        .filter(answer -> answer.getStatus() == HttpStatus.TOO_MANY_REQUESTS)
                        .findFirst()
                        .orElseThrow();

        assertThat(refused.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(refused.getResponseHeaders().getContentType())
                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused.getResponseBody()).contains("\"code\":\"rate_limited\"");
    }

    @Test
    void countsParallelCallsOfOneAddressExactly() throws Exception {
        var address = newAddress();
        var limits =
                new GatewaySettings.Limits(
                        1, CALLS_PER_ADDRESS, Duration.ofHours(1), Duration.ofSeconds(5));
        var limit = limit(limits);

        var admitted =
                Flux.range(0, CALLS_PER_ADDRESS * 3)
                        .flatMap(_ -> limit.ofAddress(address))
                        .filter(Duration::isZero)
                        .count()
                        .block();

        assertThat(admitted).isEqualTo(CALLS_PER_ADDRESS);
    }

    @Test
    void losesNoCallWhenAnswerAndDeadlineMeet() {
        var limits = new GatewaySettings.Limits(1, 1, Duration.ofHours(1), Duration.ofMillis(3));
        var limit = limit(limits);

        var answered =
                Flux.range(0, 20_000)
                        .flatMap(n -> limit.ofAddress("crowd-" + n), 300)
                        .count()
                        .block(Duration.ofSeconds(60));

        assertThat(answered).isEqualTo(20_000);
    }

    @Test
    void holdsAcrossTwoGateways() {
        var user = UUID.randomUUID().toString();
        var limits = new GatewaySettings.Limits(2, 1, Duration.ofHours(1), Duration.ofSeconds(5));

        assertThat(limit(limits).ofUser(user).block()).isZero();
        assertThat(limit(limits).ofUser(user).block()).isZero();
        assertThat(limit(limits).ofUser(user).block()).isPositive();
    }

    @Test
    void fallsToTheAddressForTheAnonymous() throws Exception {
        var address = newAddress();

        var answers = burst(() -> client(address), CALLS_PER_ADDRESS * 2);

        assertThat(answers)
                .extracting(answer -> (HttpStatus) answer.getStatus())
                .contains(HttpStatus.OK, HttpStatus.TOO_MANY_REQUESTS);
        client().get().uri("/api/v1/products").exchange().expectStatus().isOk();
    }

    @Test
    void countsGuessedTokensToo() throws Exception {
        var address = newAddress();

        var answers =
                burst(
                        () ->
                                client(address)
                                        .mutate()
                                        .defaultHeader("Authorization", "Bearer guess")
                                        .build(),
                        CALLS_PER_ADDRESS * 2);

        assertThat(answers)
                .extracting(answer -> (HttpStatus) answer.getStatus())
                .contains(HttpStatus.UNAUTHORIZED, HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void isOverWhenTheWindowIs() throws Exception {
        var user = UUID.randomUUID();
        burst(() -> client(user), CALLS_PER_USER * 2);

        Thread.sleep(2000);

        client(user).get().uri("/api/v1/products").exchange().expectStatus().isOk();
    }

    private RateLimit limit(GatewaySettings.Limits limits) {
        return new RateLimit(redis, limits, new SimpleMeterRegistry());
    }

    private static List<EntityExchangeResult<String>> burst(
            Supplier<WebTestClient> caller, int calls) throws Exception {
        var client = caller.get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    IntStream.range(0, calls)
                            .mapToObj(_ -> threads.submit(() -> products(client)))
                            .toList();
            var answers = new ArrayList<EntityExchangeResult<String>>();
            for (var each : asked) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static EntityExchangeResult<String> products(WebTestClient client) {
        return client.get()
                .uri("/api/v1/products")
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
