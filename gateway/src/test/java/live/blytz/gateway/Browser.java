package live.blytz.gateway;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Keeps the cookie as a browser does, and the CSRF token as a page does. */
final class Browser {

    private final WebTestClient line;
    private final String origin;
    private @Nullable String session;
    private String csrf = "";

    Browser(WebTestClient line, String origin) {
        this.line = line;
        this.origin = origin;
    }

    ResponseSpec tryToLogIn(String email, String password) {
        return line.post()
                .uri("/session")
                .header(HttpHeaders.ORIGIN, origin)
                .headers(this::show)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email, "password", password))
                .exchange();
    }

    ResponseCookie logIn(String email) {
        var answer =
                tryToLogIn(email, AuthDesk.PASSWORD)
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult();
        var cookie =
                Objects.requireNonNull(
                        answer.getResponseCookies().getFirst(SessionId.COOKIE), "a cookie");
        session = cookie.getValue();
        csrf = Objects.requireNonNull(answer.getResponseBody()).required("csrf").asString();
        return cookie;
    }

    ResponseSpec get(String path) {
        return line.get().uri(path).headers(this::show).exchange();
    }

    ResponseSpec send(HttpMethod method, String path) {
        return sendWith(method, path, csrf);
    }

    ResponseSpec sendWith(HttpMethod method, String path, @Nullable String word) {
        return line.method(method)
                .uri(path)
                .header(HttpHeaders.ORIGIN, origin)
                .headers(this::show)
                .headers(
                        headers -> {
                            if (word != null) {
                                headers.set(SessionCsrf.HEADER, word);
                            }
                        })
                .exchange();
    }

    String session() {
        return Objects.requireNonNull(session, "nobody is logged in");
    }

    String csrf() {
        return csrf;
    }

    private void show(HttpHeaders headers) {
        if (session != null) {
            headers.set(HttpHeaders.COOKIE, SessionId.COOKIE + "=" + session);
        }
    }
}
