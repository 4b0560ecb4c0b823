package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.local.fcm.Push;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingPushesIT extends NotificationServiceDoor {

    private static final String PICTURE = "https://pictures.blytz.test/guitar.jpg";

    @ParameterizedTest
    @ValueSource(strings = {"android", "ios", "web"})
    void showsTheSameAsTheInboxOnceWithAWayIn(String platform) {
        var phone = phone(alice, platform, "alices");
        var auction = Ids.next();
        probe.tell("auction", auction, opened(auction));
        eventually(() -> count("select count(*) from titles where subject_id = ?", auction) == 1);

        var id = Ids.next();
        var bid = Events.bid(auction, alice, 1);
        probe.tell(id, "auction", auction, bid);
        probe.tell(id, "auction", auction, bid);

        eventually(() -> !FCM.on(phone).isEmpty());
        awaitUnread(alice, 1);
        assertThat(FCM.on(phone))
                .singleElement()
                .satisfies(
                        push -> {
                            assertThat(push.platform()).isEqualTo(platform);
                            assertThat(push.title()).isEqualTo("You were outbid");
                            assertThat(push.body()).contains("$26.00 on Guitar");
                            assertThat(push.image()).isEqualTo(PICTURE);
                            assertThat(push.action()).isEqualTo("Bid again");
                            assertThat(push.link())
                                    .isEqualTo(
                                            platform.equals("web")
                                                    ? "http://localhost:21080/?opened=%s&device=%s"
                                                            .formatted(
                                                                    push.notificationId(),
                                                                    push.deviceId())
                                                    : "http://localhost:21080/");
                            assertThat(push.tag()).isEqualTo("outbid-" + auction);
                            assertThat(push.isUrgent()).isTrue();
                            assertThat(push.notificationId())
                                    .isEqualTo(inbox(alice).text("items.0.id"));
                            if (!platform.equals("web")) {
                                assertThat(push.badge()).isOne();
                            }
                        });
        eventually(() -> status(alice).equals("sent"));
    }

    @Test
    void showsTheLatestWordsOfOneLotAlone() {
        var phone = phone(alice, "android", "alices");
        var auction = Ids.next();
        for (var sequence = 1; sequence <= 2; sequence++) {
            var wanted = sequence;
            probe.tell("auction", auction, Events.bid(auction, alice, sequence));
            eventually(() -> FCM.on(phone).size() == wanted);
        }

        assertThat(FCM.on(phone)).extracting(Push::isShown).containsExactly(true, false);
        assertThat(FCM.on(phone).getFirst().body()).contains("$27.00");
        assertThat(FCM.on(phone).getFirst().badge()).isOne();
    }

    @Test
    void speaksTheReadersLanguageOnEachOfTheirDevices() {
        probe.tell("user", alice, Events.registered(alice, "alice@blytz.test", "fil"));
        eventually(() -> known(alice));
        var phone = phone(alice, "ios", "alices");
        var browser = phone(alice, "web", "alices");

        probe.tell("order", Ids.next(), Events.shipped(alice));

        eventually(() -> FCM.on(phone).size() + FCM.on(browser).size() == 2);
        assertThat(FCM.on(phone).getFirst().title()).isEqualTo("Papunta na: Guitar");
        assertThat(FCM.on(browser).getFirst().action()).isEqualTo("Sundan");
        assertThat(FCM.on(phone).getFirst().isUrgent()).isFalse();
    }

    @Test
    void losesNothingWhileFcmIsAway() {
        var phone = phone(alice, "android", "alices");
        FCM.stop();
        probe.tell("auction", Ids.next(), Events.closed(alice));
        eventually(() -> tried(alice) > 0);

        FCM.comeBack();
        clock.advance(Duration.ofMinutes(2));

        // the token that it had been given is no good after that either
        eventually(
                () -> {
                    clock.advance(Duration.ofSeconds(20));
                    return !FCM.on(phone).isEmpty();
                });
        eventually(() -> status(alice).equals("sent"));
    }

    @Test
    void waitsAsLongAsFcmAsksFor() {
        var phone = phone(alice, "android", "alices");
        FCM.fail(1, "QUOTA_EXCEEDED", 600);
        probe.tell("auction", Ids.next(), Events.closed(alice));
        eventually(() -> status(alice).equals("queued") && tried(alice) == 1);
        assertThat(error(alice)).contains("429 RESOURCE_EXHAUSTED QUOTA_EXCEEDED");

        clock.advance(Duration.ofSeconds(590));
        assertThat(waits(alice)).isTrue();
        assertThat(FCM.on(phone)).isEmpty();
        clock.advance(Duration.ofSeconds(11));

        eventually(() -> FCM.on(phone).size() == 1);
    }

    @Test
    void dropsWhatIsNotWorthTellingAnyMore() {
        var phone = phone(alice, "android", "alices");
        FCM.fail(100, "UNAVAILABLE", -1);
        var auction = Ids.next();
        probe.tell("auction", auction, Events.bid(auction, alice, 1));
        eventually(() -> tried(alice) > 0);

        clock.advance(Duration.ofMinutes(11));

        eventually(() -> status(alice).equals("expired"));
        FCM.behave();
        assertThat(FCM.on(phone)).isEmpty();
    }

    @Test
    void forgetsAPhoneThatRemovedTheApp() {
        var gone = phone(alice, "android", "alices");
        var other = phone(alice, "ios", "alices");
        FCM.uninstall(gone);

        probe.tell("auction", Ids.next(), Events.closed(alice));

        eventually(() -> FCM.on(other).size() == 1);
        eventually(() -> devices(alice) == 1);
    }

    @Test
    void forgetsWhatIsNoTokenOfFcm() {
        as(alice, "buyer")
                .post(
                        "/api/v1/devices",
                        """
                        {"token": "%s", "platform": "android"}
                        """
                                .formatted("x".repeat(40)));

        probe.tell("auction", Ids.next(), Events.closed(alice));

        eventually(() -> devices(alice) == 0);
        assertThat(error(alice)).contains("400 INVALID_ARGUMENT");
    }

    @Test
    void keepsDevicesThatLookLikeSomebodyElses() {
        phone(alice, "android", "stranger");

        probe.tell("auction", Ids.next(), Events.closed(alice));

        eventually(() -> status(alice).equals("refused"));
        assertThat(error(alice)).contains("SENDER_ID_MISMATCH");
        assertThat(devices(alice)).isOne();
    }

    @Test
    void saysNoMoreToWhoIsLoggedOutThanThat() {
        var phone = phone(alice, "android", "alices");
        probe.tell("user", alice, Events.revoked(alice, "refresh_reuse", "session-of-" + alice));
        eventually(() -> FCM.on(phone).size() == 1);
        eventually(() -> as(alice, "buyer").get("/api/v1/devices").json().get("items").isEmpty());

        probe.tell("auction", Ids.next(), Events.closed(alice));
        awaitUnread(alice, 2);
        var other = phone(bob, "android", "bobs");
        probe.tell("auction", Ids.next(), Events.closed(bob));
        eventually(() -> FCM.on(other).size() == 1);

        assertThat(FCM.on(phone))
                .singleElement()
                .extracting(Push::title)
                .isEqualTo("Your session was closed");
    }

    private static AuctionOpened opened(UUID auction) {
        return AuctionOpened.newBuilder(Events.opened(auction)).setImageUrl(PICTURE).build();
    }

    private String status(UUID user) {
        return text("status", user);
    }

    private String error(UUID user) {
        return text("last_error", user);
    }

    private String text(String column, UUID user) {
        return jdbc.sql(
                        "select %s from pushes where user_id = ? order by created_at desc limit 1"
                                .formatted(column))
                .param(user)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private int tried(UUID user) {
        return count("select coalesce(max(attempts), 0) from pushes where user_id = ?", user);
    }

    private boolean waits(UUID user) {
        return jdbc.sql("select due_at > :now from pushes where user_id = :user")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    private int devices(UUID user) {
        return count("select count(*) from devices where user_id = ?", user);
    }
}
