package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class MindingOnesProfileIT extends AtTheDesk {

    @Test
    void changesItAndTellsTheHouse() {
        var person = somebody("buyer");

        var answer = patch(person, "\"0\"", Map.of("first_name", "Ana", "phone", "+63 917 555"));

        answer.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        assertThat(body(me(person)))
                .containsEntry("first_name", "Ana")
                .containsEntry("phone", "+63 917 555");
        assertThat(Claims.of(login(person.email()).access()).getClaimAsString("name"))
                .isEqualTo("Ana Clara");
        try (var probe = EventProbe.on("user")) {
            var told =
                    probe.await(
                            UserProfileChanged.class,
                            event -> event.getUserId().equals(person.id()));
            assertThat(told.getFirstName()).isEqualTo("Ana");
            assertThat(told.getLastName()).isEqualTo("Clara");
        }
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        var person = somebody("buyer");
        patch(person, "\"0\"", Map.of("first_name", "Ana")).expectStatus().isOk();

        refused(
                patch(person, "\"0\"", Map.of("first_name", "Eva")),
                HttpStatus.PRECONDITION_FAILED,
                "precondition_failed");
    }

    @Test
    void asksForTheVersion() {
        var person = somebody("buyer");

        refused(
                client(person)
                        .patch()
                        .uri("/api/v1/users/me")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("first_name", "Ana"))
                        .exchange(),
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition_required");
    }

    @Test
    void givesNobodyARole() {
        var person = somebody("buyer");

        refused(
                patch(person, "\"0\"", Map.of("roles", new String[] {"admin"})),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid");
        refused(
                patch(person, "\"0\"", new String[] {"admin"}),
                HttpStatus.BAD_REQUEST,
                "malformed");
    }

    @Test
    void showsStrangersOnlyWhatIsPublic() {
        var person = somebody("seller");

        var seen =
                body(
                        client().get()
                                .uri("/api/v1/users/" + person.id())
                                .exchange()
                                .expectStatus()
                                .isOk());

        assertThat(seen).containsOnlyKeys("id", "display_name", "avatar_url", "roles");
        assertThat(seen).containsEntry("display_name", "Maria C.");
    }

    @Test
    void doesNotKnowStrangers() {
        refused(
                client().get().uri("/api/v1/users/" + UUID.randomUUID()).exchange(),
                HttpStatus.NOT_FOUND,
                "not_found");
        client().get().uri("/api/v1/users/me").exchange().expectStatus().isUnauthorized();
    }

    private ResponseSpec me(Person person) {
        return client(person).get().uri("/api/v1/users/me").exchange();
    }

    private ResponseSpec patch(Person person, String version, Object change) {
        return client(person)
                .patch()
                .uri("/api/v1/users/me")
                .header(HttpHeaders.IF_MATCH, version)
                .contentType(MediaType.APPLICATION_JSON)
                .body(change)
                .exchange();
    }
}
