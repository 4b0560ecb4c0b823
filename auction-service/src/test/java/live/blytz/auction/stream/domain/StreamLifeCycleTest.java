package live.blytz.auction.stream.domain;

import static live.blytz.auction.stream.domain.StreamStatus.CANCELLED;
import static live.blytz.auction.stream.domain.StreamStatus.ENDED;
import static live.blytz.auction.stream.domain.StreamStatus.ENDING;
import static live.blytz.auction.stream.domain.StreamStatus.LIVE;
import static live.blytz.auction.stream.domain.StreamStatus.PRE_LIVE;
import static live.blytz.auction.stream.domain.StreamStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.blytz.auction.stream.domain.Stream.IllegalMove;
import live.blytz.auction.stream.domain.Stream.Moved;
import live.blytz.auction.stream.domain.StreamEvent.StreamEnded;
import live.blytz.auction.stream.domain.StreamEvent.StreamScheduled;
import live.blytz.auction.stream.domain.StreamEvent.StreamStatusChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamLifeCycleTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<StreamStatus, Set<StreamStatus>> BOOK =
            Map.of(
                    SCHEDULED, Set.of(PRE_LIVE, CANCELLED),
                    PRE_LIVE, Set.of(LIVE, CANCELLED),
                    LIVE, Set.of(ENDING, CANCELLED),
                    ENDING, Set.of(ENDED),
                    ENDED, Set.of(),
                    CANCELLED, Set.of());

    @ParameterizedTest
    @EnumSource(StreamStatus.class)
    void allowsTheMovesOfTheBookAndNoOther(StreamStatus from) {
        for (var to : StreamStatus.values()) {
            var move = showAt(from).move(to, NOON);

            if (BOOK.get(from).contains(to)) {
                assertThat(move)
                        .isInstanceOfSatisfying(
                                Moved.class,
                                moved -> assertThat(moved.stream().status()).isEqualTo(to));
            } else {
                assertThat(move).isEqualTo(new IllegalMove(from, to));
            }
        }
    }

    @Test
    void beginsWithTheAnnouncement() {
        var scheduled = scheduled();

        assertThat(scheduled.stream().status()).isEqualTo(SCHEDULED);
        assertThat(scheduled.events()).singleElement().isInstanceOf(StreamScheduled.class);
    }

    @Test
    void tellsEachMoveOnce() {
        var moved = (Moved) showAt(SCHEDULED).move(PRE_LIVE, NOON);

        assertThat(moved.events())
                .containsExactly(new StreamStatusChanged(moved.stream(), SCHEDULED, NOON));
    }

    @Test
    void startsThroughPreLive() {
        var moved = (Moved) showAt(SCHEDULED).start(NOON);

        assertThat(moved.stream().status()).isEqualTo(LIVE);
        assertThat(moved.stream().run().actualStart()).isEqualTo(NOON);
        assertThat(moved.events())
                .hasExactlyElementsOfTypes(StreamStatusChanged.class, StreamStatusChanged.class);
        assertThat(showAt(PRE_LIVE).start(NOON)).isInstanceOf(Moved.class);
        assertThat(showAt(ENDED).start(NOON)).isEqualTo(new IllegalMove(ENDED, LIVE));
    }

    @Test
    void endsThroughEnding() {
        var moved = (Moved) showAt(LIVE).end(NOON.plusSeconds(60));

        assertThat(moved.stream().status()).isEqualTo(ENDED);
        assertThat(moved.stream().run().actualEnd()).isEqualTo(NOON.plusSeconds(60));
        assertThat(moved.events())
                .hasExactlyElementsOfTypes(
                        StreamStatusChanged.class, StreamStatusChanged.class, StreamEnded.class);
        assertThat(showAt(SCHEDULED).end(NOON)).isEqualTo(new IllegalMove(SCHEDULED, ENDED));
    }

    @Test
    void endsWithAnEndOnlyForThoseWhoWentLive() {
        assertThat(((Moved) showAt(LIVE).move(CANCELLED, NOON)).events())
                .hasExactlyElementsOfTypes(StreamStatusChanged.class, StreamEnded.class);
        assertThat(((Moved) showAt(PRE_LIVE).move(CANCELLED, NOON)).events())
                .hasExactlyElementsOfTypes(StreamStatusChanged.class);
    }

    @Test
    void hasAKeyThatCanBeRotatedAndIsNeverPrinted() {
        var show = showAt(SCHEDULED);

        var rotated = show.rotateKey(StreamKey::fresh);

        assertThat(rotated.key()).isNotEqualTo(show.key());
        assertThat(show.toString()).doesNotContain(show.key().value());
    }

    private static Moved scheduled() {
        return Stream.schedule(
                new UUID(0, 1), new Billing("Lamps", null, NOON.plusSeconds(600), null), NOON);
    }

    private static Stream showAt(StreamStatus status) {
        var show = scheduled().stream();
        return switch (status) {
            case SCHEDULED -> show;
            case PRE_LIVE -> after(show, PRE_LIVE);
            case LIVE -> after(showAt(PRE_LIVE), LIVE);
            case ENDING -> after(showAt(LIVE), ENDING);
            case ENDED -> after(showAt(ENDING), ENDED);
            case CANCELLED -> after(show, CANCELLED);
        };
    }

    private static Stream after(Stream show, StreamStatus to) {
        return ((Moved) show.move(to, NOON)).stream();
    }
}
