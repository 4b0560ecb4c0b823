package live.blytz.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritingMessagesTest {

    private static final UUID ALICE = new UUID(1, 1);
    private static final UUID BOB = new UUID(2, 2);
    private static final Locale FILIPINO = Locale.of("fil");

    private final Template template = new Template();

    static Stream<List<Message>> all() {
        return Stream.of(
                Writing.of(Events.bid(BOB, ALICE, 1), "Guitar"),
                Writing.of(Events.closed(ALICE)),
                Writing.of(Events.paid(ALICE, BOB)),
                Writing.of(Events.declined(BOB, ALICE), "Guitar"),
                Writing.of(Events.cancelled(ALICE, BOB)),
                Writing.of(Events.shipped(ALICE)),
                Writing.of(Events.delivered(ALICE, BOB)),
                Writing.of(Events.released(ALICE)),
                Writing.of(Events.cancelled(BOB, "cancelled_by_admin")),
                Writing.of(Events.lotCancelled(BOB, "cancelled_by_admin"), "Guitar"),
                Writing.of(Events.offered(ALICE)),
                Writing.of(Events.revoked(ALICE, "refresh_reuse")),
                Writing.of(Events.revoked(ALICE, "password_reset")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasWordsInEveryLanguage(List<Message> messages) {
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(
                        message -> {
                            var english = template.body(message, Locale.ENGLISH);
                            var filipino = template.body(message, FILIPINO);
                            assertThat(english).isNotBlank().doesNotContain("{");
                            assertThat(filipino).isNotBlank().isNotEqualTo(english);
                            assertThat(template.title(message, FILIPINO)).isNotBlank();
                        });
    }

    @Test
    void coversEveryCategory() {
        assertThat(all().flatMap(List::stream).map(Message::category).distinct())
                .containsExactlyInAnyOrder(Category.values());
    }

    @Test
    void hasTheSameKeysInEveryLanguage() {
        assertThat(ResourceBundle.getBundle("templates", FILIPINO).keySet())
                .isEqualTo(ResourceBundle.getBundle("templates", Locale.ROOT).keySet());
    }

    @Test
    void tellsWhoWasOutbidByHowMuch() {
        var message = Writing.of(Events.bid(BOB, ALICE, 1), "Guitar").getFirst();

        assertThat(message.recipient()).isEqualTo(ALICE);
        assertThat(message.collapse()).isEqualTo(BOB);
        assertThat(template.body(message, Locale.ENGLISH))
                .isEqualTo("M***a bid $26.00 on Guitar. Bid $27.00 or more to lead again.");
    }

    @Test
    void hasWordsForWhatHasNoName() {
        var message = Writing.of(Events.declined(BOB, ALICE), Template.SOMETHING).getFirst();

        assertThat(template.title(message, Locale.ENGLISH))
                .isEqualTo("Payment declined: your item");
        assertThat(template.title(message, FILIPINO)).endsWith("iyong item");
    }

    @Test
    void tellsBothSidesInTheirOwnWords() {
        assertThat(Writing.of(Events.paid(ALICE, BOB)))
                .extracting(Message::recipient, message -> template.title(message, Locale.ENGLISH))
                .containsExactly(tuple(ALICE, "Paid: Guitar"), tuple(BOB, "Sold and paid: Guitar"));
    }

    @Test
    void tellsOnceOfAllTheLoginsThatANewPasswordEnded() {
        var message = Writing.of(Events.revoked(ALICE, "password_reset")).getFirst();

        assertThat(message.collapse()).isEqualTo(ALICE);
        assertThat(message.isMailed()).isFalse();
        assertThat(template.title(message, Locale.ENGLISH)).isEqualTo("Your password was changed");
    }

    @Test
    void leadsWhoseShowWasStoppedToTheStudio() {
        var stopped = Events.cancelled(BOB, "cancelled_by_admin");

        var message = Writing.of(stopped).getFirst();

        assertThat(message.recipient()).isEqualTo(BOB);
        assertThat(message.link()).isEqualTo("/sell/shows/" + stopped.getStreamId());
        assertThat(message.isMailed()).isTrue();
        assertThat(template.title(message, Locale.ENGLISH))
                .isEqualTo("We stopped your show: Guitars");
    }

    @Test
    void writesAmountsAsTheReaderDoes() {
        var message = Writing.of(Events.paid(ALICE, BOB)).getFirst();

        assertThat(template.body(message, Locale.ENGLISH)).contains("$25.00");
        assertThat(template.body(message, FILIPINO)).contains("$25.00");
        assertThat(template.body(message, Locale.GERMANY)).contains("25,00\u00a0$");
    }

    @Test
    void tellsWhoseLotWasStopped() {
        var stopped = Events.lotCancelled(BOB, "cancelled_by_admin");

        var message = Writing.of(stopped, "Guitar").getFirst();

        assertThat(message.recipient()).isEqualTo(BOB);
        assertThat(message.link()).isEqualTo("/sell/shows/" + stopped.getStreamId());
        assertThat(template.title(message, Locale.ENGLISH))
                .isEqualTo("We stopped your lot: Guitar");
        assertThat(Writing.of(Events.lotCancelled(BOB, "stream_over"), "Guitar")).isEmpty();
    }

    @Test
    void staysSilentWhenThereIsNothingToTell() {
        assertThat(Writing.of(Events.bid(BOB, null, 1), "Guitar")).isEmpty();
        assertThat(Writing.of(Events.closed(null))).isEmpty();
        assertThat(Writing.of(Events.revoked(ALICE, "logout"))).isEmpty();
        assertThat(Writing.of(Events.cancelled(BOB, "cancelled_by_seller"))).isEmpty();
        assertThat(Writing.of(Events.moved(BOB))).isEmpty();
    }

    @Test
    void readsTagalogAsFilipinoAndTheRestAsEnglish() {
        assertThat(Template.locale("tl-PH")).isEqualTo(FILIPINO);
        assertThat(template.text("mail.hello", Template.locale("de"))).isEqualTo("Hello,");
    }
}
