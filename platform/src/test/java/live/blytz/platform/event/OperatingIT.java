package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.event.Operating.Heard;
import live.blytz.platform.event.Operating.Outcome;
import live.blytz.platform.test.EventProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperatingIT {

    private final String topic = unique("position");
    private final String name = unique("operated");
    private final UUID rider = UUID.randomUUID();
    private final Queue<Integer> heard = new ConcurrentLinkedQueue<>();
    private volatile @Nullable RuntimeException failure = new IllegalStateException("no map");
    private SmallService service;
    private Operating operating;
    private EventProbe probe;

    @BeforeEach
    void start() {
        probe = EventProbe.on(topic);
        probe.tell(topic, rider.toString(), step(rider, 1));
        service =
                SmallService.onPostgres(
                        name,
                        TestEngines.properties(POSTGRES, KAFKA, REGISTRY),
                        Subscription.to(topic).on(RiderMoved.class, this::hear));
        operating = service.bean(Operating.class);
        until("the first one is a dead letter", () -> operating.deadLetters().size() == 1);
    }

    @AfterEach
    void stop() {
        service.close();
        probe.close();
    }

    private void hear(RiderMoved event) {
        var thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        heard.add(Examples.number(event));
    }

    private String place() {
        return operating.deadLetters().getFirst().place();
    }

    @Test
    void seesWhatWaitsAndWhatCouldNotBeTaken() {
        until(
                "all is heard",
                () ->
                        operating
                                .state()
                                .equals(
                                        new Operating.State(
                                                name,
                                                0,
                                                Duration.ZERO,
                                                List.of(new Heard(topic, 0, 1)))));

        failure = new TryLater("the map is away", null);
        probe.tell(topic, rider.toString(), step(rider, 2));
        probe.tell(topic, rider.toString(), step(rider, 3));

        until("two wait", () -> operating.state().heard().equals(List.of(new Heard(topic, 2, 1))));
        failure = null;
    }

    @Test
    void letsALetterBeHeardOnceMoreAndOnlyOnce() {
        var place = place();
        failure = null;

        assertThat(operating.hearAgain(topic, place)).isEqualTo(new Outcome.Taken());

        assertThat(heard).containsExactly(1);
        assertThat(operating.deadLetters()).isEmpty();
        assertThat(operating.hearAgain(topic, place)).isEqualTo(new Outcome.Unknown());
        assertThat(heard).containsExactly(1);
    }

    @Test
    void keepsALetterOpenThatIsRefusedAgain() {
        assertThat(operating.hearAgain(topic, place()))
                .isEqualTo(new Outcome.RefusedAgain("IllegalStateException: no map"));

        assertThat(operating.deadLetters()).hasSize(1);
    }

    @Test
    void putsALetterAsideThatIsOfNoUse() {
        var place = place();
        failure = null;

        assertThat(operating.putAside(topic, place)).isTrue();

        assertThat(operating.deadLetters()).isEmpty();
        assertThat(operating.putAside(topic, place)).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void knowsOnlyItsOwnTopicsAndPlaces() {
        assertThat(operating.hearAgain("elsewhere", "0-0")).isEqualTo(new Outcome.Unknown());
        assertThat(operating.hearAgain(topic, "0-99")).isEqualTo(new Outcome.Unknown());
        assertThat(operating.hearAgain(topic, "' or 1=1")).isEqualTo(new Outcome.Unknown());
        assertThat(operating.putAside("elsewhere", "0-0")).isFalse();
    }
}
