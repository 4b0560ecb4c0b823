package live.blytz.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import live.blytz.auth.application.Administration;
import live.blytz.auth.domain.Role;
import live.blytz.events.user.RoleGranted;
import live.blytz.events.user.RoleRevoked;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class RunningTheHouseIT extends AtTheDesk {

    private static final String AUDIT = "/operations/auth-service/audit";

    @Autowired Administration administration;

    @Test
    void grantsARoleThatIsInTheNextToken() {
        var admin = admin();
        var person = somebody("buyer");

        post(client(admin), roles(person), Map.of("role", "moderator")).expectStatus().isOk();
        post(client(admin), roles(person), Map.of("role", "moderator")).expectStatus().isOk();

        assertThat(JoiningIT.rolesIn(login(person.email()).access()))
                .containsExactlyInAnyOrder("buyer", "moderator");
        try (var probe = EventProbe.on("user")) {
            probe.await(RoleGranted.class, event -> event.getUserId().equals(person.id()));
            assertThat(
                            probe.within(
                                    Duration.ofMillis(500),
                                    RoleGranted.class,
                                    event -> event.getUserId().equals(person.id())))
                    .hasSize(1);
        }
    }

    @Test
    void takesARoleAway() {
        var admin = admin();
        var person = somebody("seller");

        client(admin)
                .delete()
                .uri("/api/v1" + roles(person) + "/seller")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(JoiningIT.rolesIn(login(person.email()).access())).isEmpty();
        try (var probe = EventProbe.on("user")) {
            probe.await(RoleRevoked.class, event -> event.getUserId().equals(person.id()));
        }
    }

    @Test
    void shutsAPersonOutAndLetsThemInAgain() {
        var admin = admin();
        var person = somebody("buyer");

        post(client(admin), "/users/" + person.id() + "/ban", Map.of("reason", "shill bids"))
                .expectStatus()
                .isOk();

        assertThat(gatewayKnowsTheEndOf(person.session())).isTrue();
        refused(refresh(person.refresh()), HttpStatus.UNAUTHORIZED, "invalid_refresh");
        refused(
                tryToLogin(person.email(), PASSWORD),
                HttpStatus.UNAUTHORIZED,
                "invalid_credentials");

        post(client(admin), "/users/" + person.id() + "/reinstate", Map.of()).expectStatus().isOk();

        login(person.email());
        try (var probe = EventProbe.on("user")) {
            probe.await(UserBanned.class, event -> event.getReason().equals("shill bids"));
            probe.await(
                    SessionRevoked.class,
                    event ->
                            event.getUserId().equals(person.id())
                                    && event.getReason().equals("banned"));
            probe.await(UserReinstated.class, event -> event.getUserId().equals(person.id()));
        }
    }

    @Test
    void writesDownWhatAdminsDoAndWhatCameOfIt() {
        var admin = admin();
        var person = somebody("buyer");
        var ban = "/users/" + person.id() + "/ban";

        post(client(admin), ban, Map.of("reason", "shill bids")).expectStatus().isOk();
        post(client(admin), ban, Map.of()).expectStatus().isEqualTo(422);
        client(admin).get().uri("/api/v1/users").exchange().expectStatus().isOk();

        assertThat(deedsOf(admin)).containsExactly("POST " + ban + " 422", "POST " + ban + " 200");
        refused(
                client(somebody("seller")).get().uri("/api/v1" + AUDIT).exchange(),
                HttpStatus.FORBIDDEN,
                "forbidden");
    }

    private List<String> deedsOf(Person admin) {
        var page = body(client(admin).get().uri("/api/v1" + AUDIT + "?limit=100").exchange());
        return ((List<?>) page.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(line -> line.get("actor_id").equals(admin.id().toString()))
                        .map(
                                line ->
                                        "%s %s %s"
                                                .formatted(
                                                        line.get("method"),
                                                        ((String) line.get("path"))
                                                                .substring("/api/v1".length()),
                                                        line.get("status")))
                        .toList();
    }

    @Test
    void doesNotLetAdminsSawOffTheirOwnBranch() {
        var admin = admin();

        refused(
                post(client(admin), "/users/" + admin.id() + "/ban", Map.of("reason", "x")),
                HttpStatus.CONFLICT,
                "own_admin_role");
        refused(
                client(admin).delete().uri("/api/v1" + roles(admin) + "/admin").exchange(),
                HttpStatus.CONFLICT,
                "own_admin_role");
    }

    @Test
    void listsPeopleNewestFirst() {
        var admin = admin();
        var one = somebody("buyer");
        var two = somebody("buyer");

        var first = body(client(admin).get().uri("/api/v1/users?limit=1").exchange());
        var second =
                body(
                        client(admin)
                                .get()
                                .uri("/api/v1/users?limit=1&cursor=" + first.get("next_cursor"))
                                .exchange());

        assertThat(emails(first)).containsExactly(two.email());
        assertThat(emails(second)).containsExactly(one.email());
        refused(
                client(admin).get().uri("/api/v1/users?cursor=rubbish").exchange(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid");
    }

    @Test
    void findsPeopleByNameOrAddress() {
        var admin = admin();
        var one = somebody("buyer");
        somebody("buyer");

        var byAddress =
                body(
                        client(admin)
                                .get()
                                .uri(
                                        "/api/v1/users?q={words}",
                                        one.email().toUpperCase(Locale.ROOT))
                                .exchange());
        var byName = body(client(admin).get().uri("/api/v1/users?q=maria clara").exchange());

        assertThat(emails(byAddress)).containsExactly(one.email());
        assertThat(emails(byName)).contains(one.email());
        assertThat(emails(body(client(admin).get().uri("/api/v1/users?q=100%25").exchange())))
                .isEmpty();
        refused(
                client(admin).get().uri("/api/v1/users?q={words}", "\0").exchange(),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/users",
        "POST,/users/%s/roles",
        "DELETE,/users/%s/roles/buyer",
        "POST,/users/%s/ban",
        "POST,/users/%s/reinstate"
    })
    void isForAdminsOnly(String method, String path) {
        var seller = somebody("seller");
        var target = "/api/v1" + path.formatted(seller.id());

        refused(
                client(seller)
                        .method(HttpMethod.valueOf(method))
                        .uri(target)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("role", "admin", "reason", "x"))
                        .exchange(),
                HttpStatus.FORBIDDEN,
                "forbidden");
        client().method(HttpMethod.valueOf(method))
                .uri(target)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        var admin = admin();
        var nobody = UUID.randomUUID();

        refused(
                post(client(admin), "/users/" + nobody + "/ban", Map.of("reason", "x")),
                HttpStatus.NOT_FOUND,
                "not_found");
        refused(
                post(client(admin), "/users/" + nobody + "/roles", Map.of("role", "rider")),
                HttpStatus.NOT_FOUND,
                "not_found");
        refused(
                post(client(admin), "/users/" + admin.id() + "/roles", Map.of("role", "emperor")),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid");
    }

    private Person admin() {
        var person = somebody("buyer");
        administration.grant(person.id(), Role.ADMIN);
        return login(person.email());
    }

    private static String roles(Person person) {
        return "/users/" + person.id() + "/roles";
    }

    private static List<String> emails(Map<String, Object> page) {
        return ((List<?>) page.get("items"))
                .stream().map(item -> (String) ((Map<?, ?>) item).get("email")).toList();
    }
}
