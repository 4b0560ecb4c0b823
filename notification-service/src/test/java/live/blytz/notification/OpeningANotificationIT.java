package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class OpeningANotificationIT extends NotificationServiceDoor {

    private static final String NOTIFICATIONS = "/api/v1/notifications";

    @Autowired MeterRegistry meters;

    private Instant began = Instant.EPOCH;

    @BeforeEach
    void beginAnHourOfItsOwn() {
        clock.advance(Duration.ofHours(2));
        began = clock.instant();
    }

    @Test
    void countsOnceHoweverOftenItIsOpened() {
        var phone = phone(alice, "android", "alices");
        probe.tell("auction", Ids.next(), Events.closed(alice));
        eventually(() -> FCM.on(phone).size() == 1);
        var push = FCM.on(phone).getFirst();
        eventually(() -> won("pushes_sent") == 1);
        var counted = openings();
        assertThat(won("opened")).isZero();

        var body = "{\"device_id\": \"%s\"}".formatted(push.deviceId());
        var first = open(alice, push.notificationId(), body);
        var again = open(alice, push.notificationId(), "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("unread")).isEqualTo("0");
        assertThat(again.text("unread")).isEqualTo("0");
        assertThat(inbox(alice).text("items.0.read")).isEqualTo("true");
        assertThat(openings() - counted).isOne();
        assertThat(won("opened")).isOne();
        assertThat(won("notifications")).isOne();
        assertThat(won("pushes_refused")).isZero();
    }

    @Test
    void isNobodyElsesBusiness() {
        probe.tell("auction", Ids.next(), Events.closed(alice));
        awaitUnread(alice, 1);
        var id = inbox(alice).text("items.0.id");

        assertThat(open(bob, id, "{}").status()).isEqualTo(404);
        assertThat(open(alice, Ids.next().toString(), "{}").status()).isEqualTo(404);
        assertThat(inbox(alice).text("unread")).isEqualTo("1");
    }

    @Test
    void refusesADeviceThatWasNotToldOfIt() {
        probe.tell("auction", Ids.next(), Events.closed(alice));
        awaitUnread(alice, 1);
        var id = inbox(alice).text("items.0.id");

        var answer = open(alice, id, "{\"device_id\": \"%s\"}".formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("device_id");
        assertThat(inbox(alice).text("unread")).isEqualTo("1");
    }

    @Test
    void isCountedForAdminsAlone() {
        assertThat(as(alice, "buyer").get(NOTIFICATIONS + "/statistics").status()).isEqualTo(403);
        assertThat(as(alice, "seller", "rider").get(NOTIFICATIONS + "/statistics").status())
                .isEqualTo(403);
        assertThat(mvc.get().uri(NOTIFICATIONS + "/statistics").exchange()).hasStatus(401);
        var all = as(bob, "admin").get(NOTIFICATIONS + "/statistics");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().get("items")).hasSameSizeAs(Category.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "from=2200-01-01T00:00:00Z"
            })
    void refusesATimeThatIsNone(String query) {
        assertThat(as(bob, "admin").get(NOTIFICATIONS + "/statistics?" + query).status())
                .isEqualTo(422);
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThat(as(bob, "admin").get(NOTIFICATIONS + "/statistics?from=yesterday").status())
                .isEqualTo(400);
    }

    private Client.Answer open(UUID user, String id, String body) {
        return as(user, "buyer").post(NOTIFICATIONS + "/" + id + "/opened", body);
    }

    private double openings() {
        return meters.counter("blytz.notifications.opened").count();
    }

    /** Of what was won in the hour of this test. */
    private long won(String field) {
        var report =
                as(bob, "admin")
                        .get(
                                "%s/statistics?from=%s&to=%s"
                                        .formatted(
                                                NOTIFICATIONS,
                                                began,
                                                began.plus(Duration.ofHours(1))));
        return report.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("category").asString().equals("auction_won"))
                .findFirst()
                .orElseThrow()
                .get(field)
                .asLong();
    }
}
