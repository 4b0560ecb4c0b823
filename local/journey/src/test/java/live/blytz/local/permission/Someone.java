package live.blytz.local.permission;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import live.blytz.local.evening.Nap;
import org.jspecify.annotations.Nullable;

/** Somebody with an account and a token. */
public record Someone(Door door, UUID id, String email, String password, String token) {

    /** Logins hash passwords: more at once would only queue at the identity provider. */
    private static final Semaphore DESK = new Semaphore(3);

    public static Someone join(Door door, String first, String last, String role) {
        var email = "%s.%s@matrix.blytz.test".formatted(role, UUID.randomUUID());
        var password = "matrix-" + UUID.randomUUID();
        door.ask(
                        "POST",
                        "/api/v1/auth/register",
                        null,
                        Map.of(
                                "email", email,
                                "password", password,
                                "first_name", first,
                                "last_name", last,
                                "role", role))
                .must("registering a " + role);
        return enter(door, email, password);
    }

    public static Someone enter(Door door, String email, String password) {
        var login = login(door, email, password);
        return new Someone(
                door,
                UUID.fromString(login.body().path("user").path("id").asString()),
                email,
                password,
                login.text("access_token"));
    }

    public static Door.Reply login(Door door, String email, String password) {
        var who = Map.of("email", email, "password", password);
        DESK.acquireUninterruptibly();
        try {
            // while the provider is still at work on a try that was given up, the next one is wrong
            return Nap.until(
                            "login of " + email,
                            Duration.ofSeconds(120),
                            () ->
                                    Optional.of(door.ask("POST", "/api/v1/auth/login", null, who))
                                            .filter(reply -> reply.status() != 401))
                    .must("login of " + email);
        } finally {
            DESK.release();
        }
    }

    /** The same person on another device. */
    public Someone again() {
        return enter(door, email, password);
    }

    public Door.Reply get(String path) {
        return door.ask("GET", path, token, null);
    }

    public Door.Reply post(String path, @Nullable Object body) {
        return door.ask("POST", path, token, body);
    }

    public Door.Reply put(String path, Object body) {
        return door.ask("PUT", path, token, body);
    }

    public Door.Reply mustGet(String path) {
        return get(path).must("GET " + path);
    }

    public Door.Reply must(String path, @Nullable Object body) {
        return post(path, body).must("POST " + path);
    }
}
