package live.blytz.local.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One stage for all: the whole suite, ten services and their engines. */
class AnEveningJourneyIT {

    private static Stage stage;
    private static Api api;

    @BeforeAll
    static void raise() throws Exception {
        stage = Stage.raise();
        api = new Api(stage.suite().addresses().gateway());
    }

    @AfterAll
    static void leave() {
        api.close();
    }

    @Test
    void goesFromTheListingToTheDoorAndTheBooksAreInOrder() throws Exception {
        var evening = stage.evening();

        assertThat(evening.exit()).as(evening.said()).isZero();
        assertThat(evening.said())
                .contains("a bid in the last seconds", "was declined", "with another card")
                .contains("The books are in order");
    }

    @Test
    void closesSocketsOfPeopleWhoAreNotWhoTheySay() throws Exception {
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var ana = buyer("Ana", night);
        var room = stage.suite().addresses().liveRoom() + "/streams/" + UUID.randomUUID();

        assertThat(closeCode(room, "rubbish")).isEqualTo(4401);
        assertThat(closeCode(room + "?user_id=" + UUID.randomUUID(), ana.token())).isEqualTo(4403);
        assertThat(closeCode(room, ana.token())).isEqualTo(4404);
    }

    @Test
    void makesATokenUselessTheMomentItsOwnerLogsOut() {
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var ana = buyer("Ana", night);
        assertThat(ana.get("/api/v1/users/me").status()).isEqualTo(200);

        assertThat(ana.post("/api/v1/auth/logout", Map.of()).status()).isEqualTo(204);

        assertThat(ana.get("/api/v1/users/me").status()).isEqualTo(401);
        assertThat(ana.get("/api/v1/orders").body().path("code").asString())
                .isEqualTo("unauthenticated");
    }

    @Test
    void answersRubbishWithProblems() {
        var night = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var ana = buyer("Ana", night);

        assertThat(api.get(null, "/api/v1/orders").status()).isEqualTo(401);
        assertThat(ana.get("/api/v1/nowhere").status()).isEqualTo(404);
        assertThat(ana.get("/api/v1/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ana.get("/api/v1/auctions/not-an-id").status()).isEqualTo(404);
        assertThat(ana.post("/api/v1/products", Map.of("title", "x")).status()).isEqualTo(403);
        var wrong =
                ana.post("/api/v1/addresses", Map.of("name", "", "line1", "", "city", "Manila"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").isEmpty()).isFalse();
        var key = UUID.randomUUID().toString();
        ana.post("/api/v1/payment-methods", Map.of("token", "pm_card_visa"), key);
        assertThat(
                        ana.post(
                                        "/api/v1/payment-methods",
                                        Map.of("token", "pm_card_mastercard"),
                                        key)
                                .status())
                .isEqualTo(422);
    }

    private static Person buyer(String name, String night) {
        var email = name.toLowerCase(java.util.Locale.ROOT) + "." + night + "@evening.blytz.test";
        var person = Person.join(api, name, "Journey", "buyer", email);
        person.must("/api/v1/addresses", Place.some(new Random(2)).address(name));
        person.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
        return person;
    }

    private static int closeCode(String uri, String token) throws Exception {
        var code = new CompletableFuture<Integer>();
        api.http()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(
                        URI.create(uri),
                        new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onClose(
                                    WebSocket socket, int status, String reason) {
                                code.complete(status);
                                return null;
                            }

                            @Override
                            public void onError(WebSocket socket, Throwable error) {
                                code.completeExceptionally(error);
                            }
                        })
                .get(10, TimeUnit.SECONDS);
        return code.get(10, TimeUnit.SECONDS);
    }
}
