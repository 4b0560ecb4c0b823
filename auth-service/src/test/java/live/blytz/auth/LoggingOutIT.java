package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import live.blytz.events.user.SessionRevoked;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class LoggingOutIT extends AtTheDesk {

    @Test
    void endsBothTokensAtOnce() throws Exception {
        var person = somebody("buyer");

        post(client(person), "/auth/logout", Map.of()).expectStatus().isNoContent();

        assertThat(gatewayKnowsTheEndOf(person.session())).isTrue();
        refused(refresh(person.refresh()), HttpStatus.UNAUTHORIZED, "invalid_refresh");
        eventually(() -> isClosed(person.session()));
        try (var probe = EventProbe.on("user")) {
            var told =
                    probe.await(
                            SessionRevoked.class,
                            event -> event.getSessionId().equals(person.session()));
            assertThat(told.getReason()).isEqualTo("logout");
        }
    }

    @Test
    void twiceIsNoHarm() {
        var person = somebody("buyer");

        post(client(person), "/auth/logout", Map.of()).expectStatus().isNoContent();
        post(client(person), "/auth/logout", Map.of()).expectStatus().isNoContent();
    }

    @Test
    void needsAToken() {
        refused(post("/auth/logout", Map.of()), HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Test
    void survivesARedisThatForgetsEverything() throws Exception {
        var person = somebody("buyer");
        post(client(person), "/auth/logout", Map.of()).expectStatus().isNoContent();

        redis.delete(List.of("revoked:session:" + person.session(), "revoked:sessions:kept"));

        eventually(() -> gatewayKnowsTheEndOf(person.session()));
        assertThat(redis.getExpire("revoked:session:" + person.session())).isBetween(1L, 900L);
    }

    @Test
    void worksFromAnotherDevice() {
        var here = somebody("buyer");
        var there = login(here.email());

        var sessions = body(client(here).get().uri("/api/v1/users/me/sessions").exchange());
        assertThat((List<?>) sessions.get("items"))
                .hasSize(2)
                .allSatisfy(
                        session ->
                                assertThat((Map<?, ?>) session)
                                        .extracting("ip_address")
                                        .isEqualTo("127.0.0.1"));
        client(here)
                .delete()
                .uri("/api/v1/users/me/sessions/" + there.session())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(gatewayKnowsTheEndOf(there.session())).isTrue();
        assertThat(gatewayKnowsTheEndOf(here.session())).isFalse();
        refused(refresh(there.refresh()), HttpStatus.UNAUTHORIZED, "invalid_refresh");
        refresh(here.refresh()).expectStatus().isOk();
    }

    @Test
    void doesNotReachOtherPeoplesDevices() {
        var victim = somebody("buyer");
        var attacker = somebody("buyer");

        refused(
                client(attacker)
                        .delete()
                        .uri("/api/v1/users/me/sessions/" + victim.session())
                        .exchange(),
                HttpStatus.NOT_FOUND,
                "not_found");

        refresh(victim.refresh()).expectStatus().isOk();
    }

    private boolean isClosed(String session) {
        return jdbc.sql("select closed from user_sessions where session_token = ?")
                .param(session)
                .query(Boolean.class)
                .single();
    }
}
