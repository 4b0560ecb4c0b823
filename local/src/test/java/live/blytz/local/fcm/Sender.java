package live.blytz.local.fcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import live.blytz.local.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with the service account's JSON, and nothing of ours. */
final class Sender {

    static final String PHONE = "phone_of_alice:APA91b" + "x".repeat(134);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FcmSandbox sandbox;
    private final JsonNode account;

    Sender(FcmSandbox sandbox) {
        this.sandbox = sandbox;
        try {
            account = Json.read(Files.readString(sandbox.credentials()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Reply(int status, JsonNode body, String retryAfter) {

        String error() {
            return body.path("error").path("status").asString("");
        }

        String code() {
            return body.path("error")
                    .path("details")
                    .valueStream()
                    .map(detail -> detail.path("errorCode").asString(""))
                    .filter(code -> !code.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        String field() {
            return body.path("error")
                    .path("details")
                    .valueStream()
                    .flatMap(detail -> detail.path("fieldViolations").valueStream())
                    .map(violation -> violation.path("field").asString(""))
                    .findFirst()
                    .orElse("");
        }

        String why() {
            return body.path("error_description").asString("");
        }
    }

    ObjectNode claims() {
        var now = Instant.now().getEpochSecond();
        return Json.object()
                .put("iss", account.path("client_email").asString())
                .put("aud", account.path("token_uri").asString())
                .put("scope", "https://www.googleapis.com/auth/firebase.messaging")
                .put("iat", now)
                .put("exp", now + 3600);
    }

    Reply ask(ObjectNode claims) {
        return present(signed("RS256", claims, account.path("private_key").asString()));
    }

    Reply ask(Consumer<ObjectNode> otherwise) {
        var claims = claims();
        otherwise.accept(claims);
        return ask(claims);
    }

    Reply present(String assertion) {
        return post(
                "/token",
                "application/x-www-form-urlencoded",
                "grant_type="
                        + encoded("urn:ietf:params:oauth:grant-type:jwt-bearer")
                        + "&assertion="
                        + encoded(assertion),
                "");
    }

    String token() {
        return ask(claims()).body().path("access_token").asString();
    }

    /** To Alice's phone, with this in it too. */
    Reply send(String more) {
        return sendRaw("{\"message\": {\"token\": \"%s\"%s}}".formatted(PHONE, more));
    }

    Reply sendRaw(String body) {
        return send("blytz-sandbox", token(), body);
    }

    Reply send(String project, String bearer, String body) {
        return post("/v1/projects/" + project + "/messages:send", "application/json", body, bearer);
    }

    Reply post(String path, String type, String body, String bearer) {
        var request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    Json.read(answer.body()),
                    answer.headers().firstValue("Retry-After").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String signed(String algorithm, ObjectNode claims, String pem) {
        var header = Json.object().put("alg", algorithm).put("typ", "JWT");
        var words = base64(Json.write(header)) + "." + base64(Json.write(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key(pem));
            signature.update(words.getBytes(StandardCharsets.US_ASCII));
            return words
                    + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
