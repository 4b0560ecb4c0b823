package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** With refresh tokens that are good once: showing one twice would log the person out. */
class RenewingASessionIT extends AtTheDoor {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private Sessions sessions;
    @Autowired private AuthService auth;
    @Autowired private GatewaySettings settings;
    @Autowired private java.time.InstantSource clock;

    private Browser browser = browser();
    private long before;

    @BeforeEach
    void someoneWhoseTokenIsAboutToEnd() {
        browser = browser();
        browser.logIn(AuthDesk.HASTY);
        before = UPSTREAM.auth().refreshes();
    }

    @AfterEach
    void allIsAsItWas() {
        UPSTREAM.auth().tokensLast(Duration.ofMinutes(10));
        UPSTREAM.auth().isAway(false);
    }

    @Test
    void happensOnceForTwentyCallsOfOneGateway() {
        var one = gateway();

        var tokens =
                Flux.range(0, 20)
                        .flatMap(_ -> one.fresh(id()), 20)
                        .map(Login::tokens)
                        .collectList()
                        .block(SOON);

        assertThat(tokens).hasSize(20).containsOnly(Objects.requireNonNull(tokens).getFirst());
        assertThat(UPSTREAM.auth().refreshes()).isEqualTo(before + 1);
    }

    @Test
    void happensOnceForTwentyCallsOfManyGateways() {
        var tokens =
                Flux.range(0, 20)
                        .flatMap(_ -> gateway().fresh(id()), 20)
                        .map(Login::tokens)
                        .distinct()
                        .collectList()
                        .block(SOON);

        assertThat(tokens).hasSize(1);
        assertThat(UPSTREAM.auth().refreshes()).isEqualTo(before + 1);
    }

    @Test
    void goesOnForAnotherHourTheSameWay() {
        UPSTREAM.auth().tokensLast(Duration.ofSeconds(10));

        browser.get("/api/v1/orders").expectStatus().isOk();
        browser.get("/api/v1/orders").expectStatus().isOk();
        UPSTREAM.auth().tokensLast(Duration.ofMinutes(10));
        browser.get("/api/v1/orders").expectStatus().isOk();
        browser.get("/api/v1/orders").expectStatus().isOk();

        assertThat(UPSTREAM.auth().refreshes()).isEqualTo(before + 3);
    }

    @Test
    void isNotLostWithTheCallerWhoBeganIt() {
        StepVerifier.create(gateway().fresh(id()))
                .thenAwait(Duration.ofMillis(100)) // the refresh is on its way
                .thenCancel()
                .verify(SOON);

        assertThat(gateway().fresh(id()).block(SOON)).isNotNull();
        assertThat(UPSTREAM.auth().refreshes()).isEqualTo(before + 1);
    }

    @Test
    void canWaitAsLongAsTheTokenLasts() {
        UPSTREAM.auth().isAway(true);

        browser.get("/api/v1/orders").expectStatus().isOk();
    }

    @Test
    void endsTheSessionWhenAuthServiceSaysSo() {
        var known = Objects.requireNonNull(sessions.find(id()).block(SOON));
        auth.refresh(known.tokens().refresh()).block(SOON);

        browser.get("/api/v1/orders")
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("session_ended");
        assertThat(sessions.find(id()).blockOptional(SOON)).isEmpty();
    }

    @Test
    void bringsNoSessionBackThatEndedMeanwhile() {
        var known = Objects.requireNonNull(sessions.find(id()).block(SOON));
        sessions.close(id()).block(SOON);

        assertThat(sessions.replace(known, known.tokens()).blockOptional(SOON)).isEmpty();
        assertThat(sessions.find(id()).blockOptional(SOON)).isEmpty();
    }

    private SessionId id() {
        return new SessionId(browser.session());
    }

    private Renewing gateway() {
        return new Renewing(sessions, auth, settings, clock);
    }
}
