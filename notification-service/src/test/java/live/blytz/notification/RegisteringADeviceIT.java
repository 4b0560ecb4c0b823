package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegisteringADeviceIT extends NotificationServiceDoor {

    private static final String DEVICES = "/api/v1/devices";

    @Autowired PushSweep sweep;

    @Test
    void isNewOnceAndThenRefreshed() {
        var token = Sandbox.token("alices");

        var first = register(alice, token);
        clock.advance(Duration.ofDays(1));
        var again = register(alice, token);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.text("registered_at")).isEqualTo(first.text("registered_at"));
        assertThat(again.text("refreshed_at")).isNotEqualTo(first.text("refreshed_at"));
        assertThat(first.text("token"))
                .isEqualTo("…" + token.substring(token.length() - 6))
                .doesNotContain(token.substring(0, 12));
        assertThat(first.text("platform")).isEqualTo("android");
    }

    @Test
    void followsAPhoneThatChangesHands() {
        var token = Sandbox.token("alices");
        var hers = register(alice, token);

        var his = register(bob, token);

        assertThat(his.status()).isEqualTo(201);
        assertThat(his.text("id")).isNotEqualTo(hers.text("id"));
        assertThat(ids(alice)).isEmpty();
        assertThat(ids(bob)).containsExactly(his.text("id"));
        probe.tell("auction", Ids.next(), Events.closed(alice));
        probe.tell("auction", Ids.next(), Events.closed(bob));
        eventually(() -> FCM.on(token).size() == 1);
        assertThat(FCM.on(token).getFirst().deviceId()).isEqualTo(his.text("id"));
    }

    @Test
    void letsTheOldestOfTooManyGo() {
        for (var i = 0; i < 4; i++) {
            register(alice, Sandbox.token("phone" + i));
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(ids(alice)).hasSize(3);
        assertThat(
                        count(
                                "select count(*) from devices where token like 'phone0%' and user_id = ?",
                                alice))
                .isZero();
    }

    @Test
    void isNobodyElsesBusiness() {
        var id = register(alice, Sandbox.token("alices")).text("id");

        assertThat(as(bob, "buyer").delete(DEVICES + "/" + id).status()).isEqualTo(404);
        assertThat(as(alice, "buyer").delete(DEVICES + "/no-id").status()).isEqualTo(404);
        assertThat(ids(alice)).containsExactly(id);
        assertThat(as(alice, "buyer").delete(DEVICES + "/" + id).status()).isEqualTo(204);
        assertThat(as(alice, "buyer").delete(DEVICES + "/" + id).status()).isEqualTo(404);
        assertThat(ids(alice)).isEmpty();
        assertThat(mvc.get().uri(DEVICES).exchange()).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"token\": null, \"platform\": \"android\"}",
                "{\"token\": \"short\", \"platform\": \"android\"}",
                "{\"token\": \"0123456789012345678901234567890123456789 \", \"platform\": \"ios\"}",
                "{\"token\": \"0123456789012345678901234567890123456789\", \"platform\": \"blackberry\"}",
                "{\"token\": \"0123456789012345678901234567890123456789\", \"platform\": \"web\","
                        + " \"app_version\": \"<script>\"}"
            })
    void refusesWhatCannotBeADevice(String body) {
        var answer = as(alice, "buyer").post(DEVICES, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("urn:blytz:problem:invalid");
        assertThat(answer.json().get("errors")).isNotEmpty();
    }

    @Test
    void refusesATokenThatNoPhoneHas() {
        var answer = register(alice, "x".repeat(1025));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("token");
    }

    @Test
    void endsWhenNobodyHeardOfItFor270Days() {
        register(alice, Sandbox.token("alices"));
        clock.advance(Duration.ofDays(269));
        sweep.sweep();
        assertThat(ids(alice)).hasSize(1);

        clock.advance(Duration.ofDays(2));
        sweep.sweep();

        assertThat(ids(alice)).isEmpty();
    }

    private Client.Answer register(UUID user, String token) {
        return as(user, "buyer")
                .post(
                        DEVICES,
                        """
                        {"token": "%s", "platform": "android", "app_version": "2.3.1 (14)"}
                        """
                                .formatted(token));
    }

    private List<String> ids(UUID user) {
        return as(user, "buyer")
                .get(DEVICES)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
