package live.blytz.notification;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import live.blytz.platform.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token at the HTTP door. */
record Client(MockMvcTester mvc, UUID id, String... roles) {

    private static final JsonMapper JSON = new JsonMapper();

    record Answer(int status, String body, MockHttpServletResponse raw) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** At this place, like {@code last_decline.reason}; empty when there is nothing. */
        String text(String path) {
            return json().at("/" + path.replace('.', '/')).asString("");
        }

        String etag() {
            return String.valueOf(raw.getHeader("ETag"));
        }
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    Answer post(String path, String body, String... headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send(HttpMethod.PUT, path, body, headers);
    }

    Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    Answer send(HttpMethod method, String path, @Nullable String body, String... headers) {
        var request =
                mvc.method(method).uri(path).header("Authorization", TestTokens.bearer(id, roles));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        var response = request.exchange().getResponse();
        try {
            return new Answer(response.getStatus(), response.getContentAsString(), response);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
