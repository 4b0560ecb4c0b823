package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.BidPlaced;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;

class SendingMailIT extends NotificationServiceDoor {

    private final String address = "alice-" + alice + "@blytz.test";

    @Test
    void tellsTheSameAsTheInboxOnce() throws MessagingException {
        probe.tell("user", alice, Events.registered(alice, address, "en"));
        var shipped = Events.shipped(alice);
        var id = Ids.next();
        probe.tell(id, "order", shipped.getOrderId(), shipped);
        probe.tell(id, "order", shipped.getOrderId(), shipped);

        eventually(() -> received().size() == 1);
        awaitUnread(alice, 1);
        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("On its way: Guitar");
        assertThat(mail.getMessageID())
                .isEqualTo("<" + inbox(alice).text("items.0.id") + "@blytz.live>");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("Hello Alice,")
                .contains("tracking number BLZ1")
                .contains("http://localhost:21080/orders/" + shipped.getOrderId())
                .contains("text/html");
        eventually(() -> status().equals("sent"));
    }

    @Test
    void tellsASellerOnceThatTheirShowWasStopped() {
        probe.tell("user", alice, Events.registered(alice, address, "fil"));
        eventually(() -> known(alice));
        var stopped = Events.cancelled(alice, "cancelled_by_admin");
        var id = Ids.next();
        probe.tell(id, "stream", stopped.getStreamId(), stopped);
        probe.tell(id, "stream", stopped.getStreamId(), stopped);
        var own = Events.cancelled(alice, "cancelled_by_seller");
        probe.tell("stream", own.getStreamId(), own);
        probe.tell("stream", stopped.getStreamId(), Events.cancelled(bob, "cancelled_by_admin"));

        awaitUnread(bob, 1);
        eventually(() -> received().size() == 1);
        awaitUnread(alice, 1);
        var studio = "/sell/shows/" + stopped.getStreamId();
        assertThat(inbox(alice).text("items.0.link")).isEqualTo(studio);
        assertThat(inbox(alice).text("items.0.category")).isEqualTo("stream_cancelled");
        assertThat(GreenMailUtil.getBody(received().getFirst()))
                .contains("Kinansela ito ng Blytz")
                .contains("http://localhost:21080" + studio)
                .contains("href=\"http://localhost:21080" + studio);
    }

    @Test
    void waitsForSomebodyWhoIsNotKnownYet() {
        probe.tell("auction", Ids.next(), Events.closed(alice));
        awaitUnread(alice, 1);
        assertThat(status()).isEqualTo("queued");

        probe.tell("user", alice, Events.registered(alice, address, "en"));

        eventually(() -> received().size() == 1);
    }

    @Test
    void losesNothingWhileTheServerIsAway() {
        probe.tell("user", alice, Events.registered(alice, address, "en"));
        SERVER.stop();
        probe.tell("auction", Ids.next(), Events.closed(alice));
        eventually(() -> failed() == 1);

        SERVER.start();
        clock.advance(Duration.ofMinutes(1));

        eventually(() -> received().size() == 1);
        eventually(() -> status().equals("sent"));
    }

    @Test
    void givesUpOnWhatIsNoAddress() {
        probe.tell("user", alice, Events.registered(alice, "not an address", "en"));
        probe.tell("auction", Ids.next(), Events.closed(alice));

        eventually(() -> status().equals("refused"));
    }

    @Test
    void runsNoMarkupOfOthers() {
        probe.tell("user", alice, Events.registered(alice, address, "en"));
        var closed =
                AuctionClosed.newBuilder(Events.closed(alice))
                        .setTitle("<script>alert(1)</script>")
                        .build();
        probe.tell("auction", closed.getAuctionId(), closed);
        var bid = Events.bid(closed.getAuctionId(), alice, 5);
        probe.tell(
                "auction",
                closed.getAuctionId(),
                BidPlaced.newBuilder(bid).setBidderName("<b>M</b>").build());

        eventually(() -> received().size() == 2);
        assertThat(received())
                .allSatisfy(
                        mail ->
                                assertThat(html(mail))
                                        .doesNotContain("<script>")
                                        .doesNotContain("<b>"));
    }

    private static String html(MimeMessage mail) {
        var body = GreenMailUtil.getBody(mail);
        return body.substring(body.indexOf("<!doctype html>"));
    }

    private List<MimeMessage> received() {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equals(address))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String status() {
        return jdbc.sql("select status from mails where user_id = ?")
                .param(alice)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private int failed() {
        return jdbc.sql(
                        """
                        select count(*) from mails
                        where user_id = ? and status = 'queued' and last_error is not null
                        """)
                .param(alice)
                .query(Integer.class)
                .single();
    }
}
