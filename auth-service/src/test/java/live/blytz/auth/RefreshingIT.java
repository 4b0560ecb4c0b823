package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.auth.application.Accounts;
import live.blytz.events.user.SessionRevoked;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class RefreshingIT extends AtTheDesk {

    @Autowired Accounts accounts;

    @Test
    void givesNewTokensOfTheSameLogin() {
        var person = somebody("buyer");

        var first = body(refresh(person.refresh()).expectStatus().isOk());
        var second = body(refresh((String) first.get("refresh_token")).expectStatus().isOk());

        assertThat(second)
                .containsEntry("session_id", person.session())
                .doesNotContainEntry("refresh_token", first.get("refresh_token"));
    }

    @Test
    void killsTheWholeLoginWhenAnOldTokenComesBack() {
        var person = somebody("buyer");
        var next = (String) body(refresh(person.refresh())).get("refresh_token");

        refused(refresh(person.refresh()), HttpStatus.UNAUTHORIZED, "refresh_reused");

        refused(refresh(next), HttpStatus.UNAUTHORIZED, "invalid_refresh");
        assertThat(gatewayKnowsTheEndOf(person.session())).isTrue();
        try (var probe = EventProbe.on("user")) {
            var told =
                    probe.await(
                            SessionRevoked.class,
                            event -> event.getSessionId().equals(person.session()));
            assertThat(told.getReason()).isEqualTo("refresh_reuse");
            assertThat(told.getUserId()).isEqualTo(person.id());
        }
    }

    @Test
    void treatsTwoAtOnceAsReuse() throws Exception {
        var person = somebody("buyer");
        var statuses = new ArrayList<HttpStatusCode>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 2)
                            .mapToObj(_ -> threads.submit(() -> refresh(person.refresh())))
                            .toList();
            for (var answer : answers) {
                statuses.add(answer.get().returnResult(Void.class).getStatus());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(HttpStatus.OK, HttpStatus.UNAUTHORIZED);
        assertThat(gatewayKnowsTheEndOf(person.session())).isTrue();
    }

    @Test
    void refusesRubbishAndAccessTokens() {
        refused(refresh("rubbish"), HttpStatus.UNAUTHORIZED, "invalid_refresh");
        refused(refresh(somebody("buyer").access()), HttpStatus.UNAUTHORIZED, "invalid_refresh");
    }

    @Test
    void refusesALoginThatEndedAtTheProvider() {
        var person = somebody("buyer");
        accounts.close(person.session());

        refused(refresh(person.refresh()), HttpStatus.UNAUTHORIZED, "invalid_refresh");
    }
}
