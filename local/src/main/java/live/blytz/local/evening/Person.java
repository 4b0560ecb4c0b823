package live.blytz.local.evening;

import java.util.Map;
import java.util.UUID;

/** Somebody with an account: who they are, and the token they go about with. */
final class Person {

    private final Api api;
    private final UUID id;
    private final String name;
    private final String email;
    private final String token;
    private final String phone = "evening_%s:APA91b%s".formatted(hex(), hex().repeat(4));

    private Person(Api api, UUID id, String name, String email, String token) {
        this.api = api;
        this.id = id;
        this.name = name;
        this.email = email;
        this.token = token;
    }

    static Person join(Api api, String firstName, String lastName, String role, String email) {
        var password = "evening-" + UUID.randomUUID();
        api.must(
                api.post(
                        null,
                        "/api/v1/auth/register",
                        Map.of(
                                "email", email,
                                "password", password,
                                "first_name", firstName,
                                "last_name", lastName,
                                "role", role)),
                "registering " + email);
        return enter(api, firstName + " " + lastName, email, password);
    }

    static Person enter(Api api, String name, String email, String password) {
        var reply =
                api.must(
                        api.post(
                                null,
                                "/api/v1/auth/login",
                                Map.of("email", email, "password", password)),
                        "login of " + email);
        return new Person(
                api,
                UUID.fromString(reply.body().path("user").path("id").asString()),
                name,
                email,
                reply.text("access_token"));
    }

    Api api() {
        return api;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String firstName() {
        return name.substring(0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
    }

    String email() {
        return email;
    }

    String token() {
        return token;
    }

    /** What pushes reach them by. */
    String phone() {
        return phone;
    }

    void turnOnPhone(String platform) {
        must("/api/v1/devices", Map.of("token", phone, "platform", platform));
    }

    Api.Reply get(String path) {
        return api.get(token, path);
    }

    Api.Reply post(String path, Map<String, ?> body) {
        return api.post(token, path, body);
    }

    Api.Reply postAll(String path, Object body) {
        return api.post(token, path, body, UUID.randomUUID().toString());
    }

    /** The same key again is the same wish again. */
    Api.Reply post(String path, Map<String, ?> body, String key) {
        return api.post(token, path, body, key);
    }

    Api.Reply must(String path, Map<String, ?> body) {
        return api.must(post(path, body), name + ": POST " + path);
    }

    Api.Reply mustGet(String path) {
        return api.must(get(path), name + ": GET " + path);
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
