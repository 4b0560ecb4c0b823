package live.blytz.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import live.blytz.events.payment.PaymentMethodRemoved;
import live.blytz.events.room.NewStreamComment;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;

class KeepingFactsTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:34:56.789Z");

    @Test
    void remembersWhoAndWhenButNotWhatWasSaid() {
        var stream = Ids.next();
        var user = Ids.next();

        var fact =
                Facts.of(
                                new NewStreamComment(
                                        stream, Ids.next(), user, "Ana", "my address is …", AT))
                        .document();

        assertThat(fact)
                .containsEntry("type", "NewStreamComment")
                .containsEntry("stream_id", stream.toString())
                .containsEntry("user_id", user.toString())
                .containsEntry("minute", Date.from(Instant.parse("2026-03-01T12:34:00Z")))
                .containsEntry("day", "2026-03-01");
        assertThat(fact.toJson()).doesNotContain("Ana", "address");
    }

    @Test
    void isABugForAnEventNobodySubscribedTo() {
        assertThatThrownBy(
                        () -> Facts.of(new PaymentMethodRemoved(Ids.next(), Ids.next(), false, AT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
