package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.auth.application.Accounts;
import live.blytz.auth.domain.Profile;
import live.blytz.events.user.UserRegistered;
import live.blytz.platform.security.Callers;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class JoiningIT extends AtTheDesk {

    @Autowired Accounts accounts;

    @Test
    void answersWithThePersonAndTellsTheHouse() {
        var email = newEmail();

        var answer = register(email.toUpperCase(Locale.ROOT), "seller");

        var created = body(answer.expectStatus().isCreated());
        answer.expectHeader().valueEquals("Location", "/api/v1/users/" + created.get("id"));
        assertThat(created)
                .containsEntry("email", email)
                .containsEntry("first_name", "Maria")
                .containsEntry("last_name", "Clara")
                .containsEntry("roles", List.of("seller"))
                .containsEntry("email_verified", false)
                .containsEntry("locale", "en")
                .containsEntry("time_zone", "UTC")
                .doesNotContainKeys("password", "password_hash");
        try (var probe = EventProbe.on("user")) {
            var told = probe.await(UserRegistered.class, event -> event.getEmail().equals(email));
            assertThat(told.getUserId()).hasToString((String) created.get("id"));
            assertThat(told.getRoles()).containsExactly("seller");
            assertThat(told.toString()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void makesABuyerOfWhoeverAsksForNothing() {
        var email = newEmail();
        post(
                        "/auth/register",
                        Map.of(
                                "email",
                                email,
                                "password",
                                PASSWORD,
                                "first_name",
                                "Jose",
                                "last_name",
                                "Rizal"))
                .expectStatus()
                .isCreated();

        assertThat(rolesIn(login(email).access())).containsExactly("buyer");
    }

    @Test
    void refusesTheSameAddressTwice() {
        var email = newEmail();
        register(email, "buyer").expectStatus().isCreated();

        refused(register(email, "seller"), HttpStatus.CONFLICT, "email_taken");
    }

    @Test
    void letsOneOfManyAtOnceIn() throws Exception {
        var email = newEmail();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 6)
                            .mapToObj(_ -> threads.submit(() -> register(email, "buyer")))
                            .toList();
            var created = 0;
            for (var answer : answers) {
                var status = answer.get().returnResult(Void.class).getStatus();
                assertThat(status).isIn(HttpStatus.CREATED, HttpStatus.CONFLICT);
                created += status == HttpStatus.CREATED ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        login(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "moderator", "emperor", "ADMIN"})
    void givesNobodyARoleThatIsNotForTheAsking(String role) {
        refused(register(newEmail(), role), HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    }

    @Test
    void doesNotLookAtFieldsThatAreNotAskedFor() {
        var email = newEmail();
        var request = new HashMap<String, Object>();
        request.putAll(
                Map.of(
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "first_name",
                        "Eve",
                        "last_name",
                        "Evil"));
        request.putAll(
                Map.of(
                        "roles",
                        List.of("admin"),
                        "email_verified",
                        true,
                        "id",
                        UUID.randomUUID(),
                        "standing",
                        "active"));

        var created = body(post("/auth/register", request).expectStatus().isCreated());

        assertThat(created)
                .containsEntry("roles", List.of("buyer"))
                .containsEntry("email_verified", false);
        assertThat(rolesIn(login(email).access())).containsExactly("buyer");
    }

    @ParameterizedTest
    @CsvSource({
        "email,not-an-address",
        "email,''",
        "password,short",
        "first_name,''",
        "role,7",
        "locale,!",
        "time_zone,Mars/Base"
    })
    void namesTheFieldThatIsWrong(String field, String value) {
        var request =
                new HashMap<String, Object>(
                        Map.of(
                                "email",
                                newEmail(),
                                "password",
                                PASSWORD,
                                "first_name",
                                "Jose",
                                "last_name",
                                "Rizal"));
        request.put(field, value);

        var problem = body(post("/auth/register", request).expectStatus().isEqualTo(422));

        assertThat(problem.get("errors").toString()).contains(field);
    }

    @Test
    void takesOverAnAccountThatACrashLeftBehind() {
        var email = newEmail();
        accounts.open(email, "another password", Profile.named("Half", "Way")).orElseThrow();

        register(email, "rider").expectStatus().isCreated();

        assertThat(rolesIn(login(email).access())).containsExactly("rider");
        refused(
                tryToLogin(email, "another password"),
                HttpStatus.UNAUTHORIZED,
                "invalid_credentials");
    }

    @Test
    void adoptsAnAccountThatACrashLeftBehindWhenItLogsIn() {
        var email = newEmail();
        var id = accounts.open(email, PASSWORD, Profile.named("Half", "Way")).orElseThrow();

        var person = login(email);

        assertThat(person.id()).isEqualTo(id);
        try (var probe = EventProbe.on("user")) {
            var told = probe.await(UserRegistered.class, event -> event.getUserId().equals(id));
            assertThat(told.getFirstName()).isEqualTo("Half");
            assertThat(told.getRoles()).containsExactly("buyer");
        }
    }

    static Set<String> rolesIn(String token) {
        return Callers.roles(Claims.of(token));
    }
}
