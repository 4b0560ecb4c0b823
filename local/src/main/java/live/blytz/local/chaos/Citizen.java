package live.blytz.local.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, who logs in again before the token ends. */
final class Citizen {

    private static final Duration YOUNG = Duration.ofMinutes(4);

    private final Caller caller;
    private final Ways ways;
    private final UUID id;
    private final String name;
    private final Map<String, String> login;
    private volatile String token;
    private volatile long renewedNanos = System.nanoTime();

    private Citizen(
            Caller caller,
            Ways ways,
            UUID id,
            String name,
            Map<String, String> login,
            String token) {
        this.caller = caller;
        this.ways = ways;
        this.id = id;
        this.name = name;
        this.login = login;
        this.token = token;
    }

    static Citizen join(Caller caller, Ways ways, String role, String name, String email) {
        var password = "chaos-" + UUID.randomUUID();
        var join =
                Map.of(
                        "email", email,
                        "password", password,
                        "first_name", name,
                        "last_name", "Bagyo",
                        "role", role);
        caller.patiently(Wish.effect("/api/v1/auth/register", join, ways.login()), () -> null)
                .must("registering " + email);
        var login = Map.of("email", email, "password", password);
        var entered =
                caller.patiently(Wish.effect("/api/v1/auth/login", login, ways.login()), () -> null)
                        .must("login of " + email);
        return new Citizen(
                caller,
                ways,
                UUID.fromString(entered.body().path("user").path("id").asString()),
                name,
                login,
                entered.text("access_token"));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String token() {
        return token;
    }

    /** Logs in again when the token is old enough; an answer that does not come can wait. */
    void renew() {
        if (System.nanoTime() - renewedNanos < YOUNG.toNanos()) {
            return;
        }
        var entered =
                caller.once(Wish.effect("/api/v1/auth/login", login, ways.login()), () -> null);
        if (entered.ok()) {
            token = entered.text("access_token");
            renewedNanos = System.nanoTime();
        }
    }

    Caller.Reply ask(Wish wish) {
        return caller.patiently(wish, this::held);
    }

    Caller.Reply tryOnce(Wish wish) {
        return caller.once(wish, this::held);
    }

    private @Nullable String held() {
        return token;
    }
}
