package live.blytz.auction.stream.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.video.Taping;
import org.junit.jupiter.api.Test;

class CuttingScenesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID LAMP = new UUID(0, 1);
    private static final UUID RING = new UUID(0, 2);

    @Test
    void findsThePlaceOfEachProduct() {
        assertThat(scenes(mark(LAMP, 5), mark(RING, 90)))
                .extracting(Footage.Scene::at)
                .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(90));
    }

    @Test
    void beginsWithWhatWasShownBeforeIt() {
        assertThat(scenes(mark(RING, -60), mark(LAMP, -5), mark(RING, 20)))
                .extracting(Footage.Scene::product, Footage.Scene::at)
                .containsExactly(tuple(LAMP, Duration.ZERO), tuple(RING, Duration.ofSeconds(20)));
    }

    @Test
    void countsAProductThatIsPinnedAndOpenedOnce() {
        assertThat(scenes(mark(LAMP, 5), mark(LAMP, 7), mark(RING, 9), mark(LAMP, 30))).hasSize(3);
    }

    @Test
    void leavesOutWhatCameAfterTheEnd() {
        assertThat(scenes(mark(LAMP, 121))).isEmpty();
    }

    private static List<Footage.Scene> scenes(Mark... marks) {
        var film =
                Recording.asked(StreamId.next(), NOON.minusSeconds(3))
                        .after(
                                new Taping(
                                        "EG_1",
                                        "room",
                                        Taping.State.FINISHED,
                                        NOON,
                                        NOON.plusSeconds(120),
                                        null,
                                        null,
                                        null,
                                        null));
        return Scenes.of(film, List.of(marks));
    }

    private static Mark mark(UUID product, int second) {
        return new Mark(product, "A thing", NOON.plusSeconds(second));
    }
}
