package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.events.notification.NotificationCreated;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTheInboxIT extends NotificationServiceDoor {

    private static final String INBOX = "/api/v1/notifications";

    @Test
    void showsAnEventOnceHoweverOftenItIsHeard() {
        var id = Ids.next();
        var paid = Events.paid(alice, bob);
        probe.tell(id, "order", paid.getOrderId(), paid);
        probe.tell(id, "order", paid.getOrderId(), paid);

        assertThat(
                        probe.within(
                                Duration.ofSeconds(3),
                                NotificationCreated.class,
                                each -> each.getUserId().equals(alice)))
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.getCategory()).isEqualTo("order_paid");
                            assertThat(told.getTitle()).isEqualTo("Paid: Guitar");
                            assertThat(told.getLink()).isEqualTo("/orders/" + paid.getOrderId());
                            assertThat(told.getUnread()).isOne();
                        });
        assertThat(titles(inbox(alice))).containsExactly("Paid: Guitar");
        assertThat(titles(inbox(bob))).containsExactly("Sold and paid: Guitar");
    }

    @Test
    void keepsOneUnreadOutbidForEachAuction() {
        var auction = Ids.next();
        probe.tell("auction", auction, Events.opened(auction));
        for (var sequence = 1; sequence <= 3; sequence++) {
            probe.tell("auction", auction, Events.bid(auction, alice, sequence));
        }
        eventually(() -> inbox(alice).text("items.0.body").contains("$28.00 on Guitar"));

        var items = inbox(alice).json().get("items");
        assertThat(items).hasSize(1);
        assertThat(inbox(alice).text("unread")).isEqualTo("1");
        assertThat(
                        probe.awaitTold(
                                NotificationCreated.class,
                                each -> each.getUserId().equals(alice),
                                3))
                .allSatisfy(
                        told -> {
                            assertThat(told.event().getUnread()).isOne();
                            assertThat(told.event().getNotificationId())
                                    .hasToString(items.get(0).get("id").asString());
                        });

        as(alice, "buyer").post(INBOX + "/read-all", "{}");
        probe.tell("auction", auction, Events.bid(auction, alice, 4));
        eventually(() -> inbox(alice).json().get("items").size() == 2);
    }

    @Test
    void countsWhatIsUnread() {
        probe.tell("auction", Ids.next(), Events.closed(alice));
        awaitUnread(alice, 1);
        clock.advance(Duration.ofMillis(1));
        probe.tell("order", Ids.next(), Events.shipped(alice));
        awaitUnread(alice, 2);
        var id = inbox(alice).text("items.0.id");

        var answer = as(alice, "buyer").post(INBOX + "/" + id + "/read", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("unread")).isEqualTo("1");
        assertThat(titles(as(alice, "buyer").get(INBOX + "?unread=true")))
                .containsExactly("You won Guitar");
        assertThat(as(alice, "buyer").post(INBOX + "/read-all", "{}").text("unread"))
                .isEqualTo("0");
        assertThat(inbox(alice).text("items.1.read")).isEqualTo("true");
    }

    @Test
    void isNobodyElsesBusiness() {
        probe.tell("auction", Ids.next(), Events.closed(alice));
        awaitUnread(alice, 1);
        var id = inbox(alice).text("items.0.id");

        assertThat(as(bob, "buyer").post(INBOX + "/" + id + "/read", "{}").status()).isEqualTo(404);
        assertThat(as(alice, "buyer").post(INBOX + "/" + Ids.next() + "/read", "{}").status())
                .isEqualTo(404);
        assertThat(titles(inbox(bob))).isEmpty();
        assertThat(mvc.get().uri(INBOX).exchange()).hasStatus(401);
    }

    @Test
    void goesThroughTheListInParts() {
        for (var i = 0; i < 3; i++) {
            probe.tell("auction", Ids.next(), Events.closed(alice));
            awaitUnread(alice, i + 1);
            clock.advance(Duration.ofMillis(3));
        }

        var first = as(alice, "buyer").get(INBOX + "?limit=2");
        var rest = as(alice, "buyer").get(INBOX + "?cursor=" + first.text("next_cursor"));

        assertThat(titles(first)).hasSize(2);
        assertThat(titles(rest)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=rubbish", "limit=0", "limit=101"})
    void refusesWhatItDoesNotKnow(String query) {
        assertThat(as(alice, "buyer").get(INBOX + "?" + query).status()).isEqualTo(422);
    }

    @Test
    void speaksTheReadersLanguage() {
        probe.tell("user", alice, Events.registered(alice, "alice@blytz.test", "fil"));
        eventually(() -> known(alice));

        probe.tell("order", Ids.next(), Events.shipped(alice));

        awaitUnread(alice, 1);
        assertThat(titles(inbox(alice))).containsExactly("Papunta na: Guitar");
    }

    @Test
    void hearsOfEverythingThatConcernsTheReader() {
        var order = Ids.next();
        probe.tell("order", order, Events.placed(order, alice, bob));
        eventually(() -> titled(order));
        probe.tell("payment", order, Events.declined(order, alice));
        awaitUnread(alice, 1);
        assertThat(titles(inbox(alice))).containsExactly("Payment declined: Guitar");

        probe.tell("order", Ids.next(), Events.delivered(alice, bob));
        probe.tell("wallet", bob, Events.released(bob));
        probe.tell("order", Ids.next(), Events.cancelled(alice, bob));
        probe.tell("user", alice, Events.revoked(alice, "refresh_reuse"));

        awaitUnread(alice, 4);
        awaitUnread(bob, 3);
    }

    private boolean titled(UUID order) {
        return count("select count(*) from titles where subject_id = ?", order) == 1;
    }

    private static List<String> titles(Client.Answer inbox) {
        return inbox.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }
}
