package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

class ReadingARidersListIT extends NotificationServiceDoor {

    private static final String LIST = "/api/v1/notifications/rider";

    @Autowired private StringRedisTemplate redis;

    private final UUID rider = Ids.next();

    @Test
    void happensOnce() {
        var id = Ids.next();
        var offered = Events.offered(rider);
        probe.tell(id, "delivery", offered.getDeliveryId(), offered);
        probe.tell(id, "delivery", offered.getDeliveryId(), offered);
        awaitUnread(rider, 1);
        var key = "notifications:rider:" + rider;
        assertThat(redis.getExpire(key)).isBetween(604_000L, 604_800L);

        var first = read();

        assertThat(first).hasSize(1);
        assertThat(read()).isEmpty();
        assertThat(redis.hasKey(key)).isFalse();
        assertThat(inbox(rider).text("items.0.id")).isEqualTo(first.getFirst());
    }

    @Test
    void happensAgainUnlessItIsAcknowledged() {
        offer();
        offer();
        var both = read();
        assertThat(both).hasSize(2);
        assertThat(acknowledge(both.getFirst()).status()).isEqualTo(204);

        clock.advance(Duration.ofSeconds(59));
        assertThat(read()).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(read()).containsExactly(both.getLast());

        acknowledge(both.getLast());
        clock.advance(Duration.ofMinutes(5));
        assertThat(read()).isEmpty();
    }

    @Test
    void isForRidersOnly() {
        assertThat(as(rider, "buyer").get(LIST).status()).isEqualTo(403);
        assertThat(as(rider, "rider").post(LIST + "/ack", "{\"ids\":[]}").status()).isEqualTo(422);
        assertThat(as(rider, "rider").post(LIST + "/ack", "{\"ids\":[\"x\"]}").status())
                .isIn(400, 422);
    }

    @Test
    void showsNobodyElsesList() {
        offer();

        assertThat(as(Ids.next(), "rider").get(LIST).json().get("items")).isEmpty();
        assertThat(read()).hasSize(1);
    }

    private void offer() {
        var before = Integer.parseInt(inbox(rider).text("unread"));
        probe.tell("delivery", Ids.next(), Events.offered(rider));
        awaitUnread(rider, before + 1);
    }

    private List<String> read() {
        return as(rider, "rider")
                .get(LIST)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private Client.Answer acknowledge(String id) {
        return as(rider, "rider").post(LIST + "/ack", "{\"ids\":[\"" + id + "\"]}");
    }
}
