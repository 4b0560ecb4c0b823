package live.blytz.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgingAnswersTest {

    private static final String PROBLEM = "application/problem+json";

    private final Absence absence = new Absence();
    private final Tally tally = new Tally(absence);

    @Test
    void excusesWhatNeedsThePartThatIsAway() {
        absence.begin(Set.of("chat-service"));
        tally.note(answer(503, true, "gateway", "chat-service"));

        var judged = tally.judged();

        assertThat(judged.needless()).isEmpty();
        assertThat(judged.unclear()).isEmpty();
        assertThat(judged.during()).isEqualTo(1);
        assertThat(judged.served()).isZero();
    }

    @Test
    void blamesWhatNeedsOthersOnly() {
        absence.begin(Set.of("chat-service"));
        tally.note(answer(503, true, "gateway", "order-service"));

        assertThat(tally.judged().needless()).hasSize(1);
    }

    @Test
    void excusesNoAnswerThatSaysNothing() {
        absence.begin(Set.of("postgres"));
        tally.note(answer(500, false, "gateway", "order-service", "postgres"));
        tally.note(answer(503, false, "gateway", "order-service", "postgres"));

        assertThat(tally.judged().unclear()).hasSize(2);
        assertThat(tally.answers().byStatus()).containsEntry(500, 1L).containsEntry(503, 1L);
    }

    @Test
    void letsTheGatewayCutOffWhatHangs() {
        absence.begin(Set.of("order-service"));
        tally.note(answer(504, true, "gateway", "order-service"));

        assertThat(tally.judged().unclear()).isEmpty();
    }

    @Test
    void excusesAHangOnlyWhereNobodyStandsInBetween() {
        absence.begin(Set.of("auction-service"));
        tally.note(hanging("auction-service"));
        tally.note(hanging("gateway", "auction-service"));

        assertThat(tally.judged().unclear())
                .singleElement()
                .satisfies(one -> assertThat(one.needs()).contains("gateway"));
    }

    private static Try answer(int status, boolean retryAfter, String... needs) {
        var now = System.nanoTime();
        return new Try(
                "GET",
                "/api/v1/x",
                Set.of(needs),
                now,
                now,
                status,
                PROBLEM,
                retryAfter,
                "{}",
                null);
    }

    private static Try hanging(String... needs) {
        var now = System.nanoTime();
        var began = now - (Try.HANG_MILLIS + 1) * 1_000_000;
        return new Try(
                "GET", "/api/v1/x", Set.of(needs), began, now, 0, "", false, "", "timed out");
    }
}
