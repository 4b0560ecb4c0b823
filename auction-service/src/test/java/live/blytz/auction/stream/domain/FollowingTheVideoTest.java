package live.blytz.auction.stream.domain;

import static live.blytz.auction.stream.domain.StreamStatus.CANCELLED;
import static live.blytz.auction.stream.domain.StreamStatus.ENDED;
import static live.blytz.auction.stream.domain.StreamStatus.ENDING;
import static live.blytz.auction.stream.domain.StreamStatus.LIVE;
import static live.blytz.auction.stream.domain.StreamStatus.PRE_LIVE;
import static live.blytz.auction.stream.domain.StreamStatus.SCHEDULED;
import static live.blytz.auction.stream.domain.VideoSource.BROWSER;
import static live.blytz.auction.stream.domain.VideoSource.RTMP;
import static live.blytz.auction.stream.domain.VideoState.INTERRUPTED;
import static live.blytz.auction.stream.domain.VideoState.NONE;
import static live.blytz.auction.stream.domain.VideoState.ON_AIR;
import static live.blytz.auction.stream.domain.VideoState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowingTheVideoTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Sight NOBODY = new Sight.Seen(null);
    private static final Sight CAMERA = new Sight.Seen(RTMP);
    private static final Sight BLIND = new Sight.Unseen(VideoDetail.SERVER_UNREACHABLE);
    private static final List<Sight> SIGHTS =
            List.of(NOBODY, CAMERA, new Sight.Seen(BROWSER), BLIND);

    @ParameterizedTest
    @EnumSource(VideoState.class)
    void makesTheMovesOfTheTableAndNoOther(VideoState from) {
        for (var show : StreamStatus.values()) {
            if (show == SCHEDULED || show == PRE_LIVE && from == INTERRUPTED) {
                continue; // no show goes back there
            }
            for (var sight : SIGHTS) {
                if (from == VideoState.ENDED && !show.isOver()) {
                    continue; // nor does one come back from its end
                }
                var to = in(from).after(show, sight, NOON).state();

                if (to != from) {
                    assertThat(from.next()).as("%s, %s", show, sight).contains(to);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(VideoState.class)
    void needsEveryMoveOfTheTable(VideoState from) {
        for (var to : from.next()) {
            assertThat(
                            Arrays.stream(StreamStatus.values())
                                    .flatMap(
                                            show ->
                                                    SIGHTS.stream()
                                                            .map(
                                                                    sight ->
                                                                            in(from).after(
                                                                                            show,
                                                                                            sight,
                                                                                            NOON)
                                                                                    .state())))
                    .contains(to);
        }
    }

    @Test
    void waitsForSomebodyBehindOpenDoors() {
        assertThat(early().after(PRE_LIVE, NOBODY, NOON))
                .isEqualTo(new Video(WAITING, NOON, null, null));
    }

    @Test
    void isInterruptedOnlyWhereSomebodyWasSeen() {
        assertThat(in(ON_AIR).after(LIVE, NOBODY, NOON))
                .isEqualTo(new Video(INTERRUPTED, NOON, null, VideoDetail.PUBLISHER_LEFT));
        assertThat(in(WAITING).after(LIVE, NOBODY, NOON).state()).isEqualTo(WAITING);
        assertThat(in(ON_AIR).after(PRE_LIVE, NOBODY, NOON).state()).isEqualTo(WAITING);
        assertThat(in(ON_AIR).after(ENDING, NOBODY, NOON).state()).isEqualTo(INTERRUPTED);
    }

    @Test
    void saysWhyWhenNobodyCanLook() {
        assertThat(in(ON_AIR).after(LIVE, BLIND, NOON))
                .isEqualTo(new Video(INTERRUPTED, NOON, null, VideoDetail.SERVER_UNREACHABLE));
        assertThat(early().after(LIVE, BLIND, NOON).detail())
                .isEqualTo(VideoDetail.SERVER_UNREACHABLE);
    }

    @Test
    void keepsTheTimeWhileOnlyTheReasonChanges() {
        var cut = in(ON_AIR).after(LIVE, BLIND, NOON);

        var known = cut.after(LIVE, NOBODY, NOON.plusSeconds(9));

        assertThat(known.since()).isEqualTo(NOON);
        assertThat(known.detail()).isEqualTo(VideoDetail.PUBLISHER_LEFT);
    }

    @Test
    void isTheSameWhenNothingIsDifferent() {
        var onAir = in(ON_AIR);

        assertThat(onAir.after(LIVE, CAMERA, NOON.plusSeconds(9))).isSameAs(onAir);
        assertThat(early().after(SCHEDULED, NOBODY, NOON.plusSeconds(9))).isEqualTo(early());
    }

    @Test
    void endsWithTheShowWhereThereWasAnything() {
        assertThat(in(INTERRUPTED).after(ENDED, CAMERA, NOON).state()).isEqualTo(VideoState.ENDED);
        assertThat(in(WAITING).after(CANCELLED, BLIND, NOON).state()).isEqualTo(VideoState.ENDED);
        assertThat(early().after(CANCELLED, NOBODY, NOON).state()).isEqualTo(NONE);
    }

    private static Video early() {
        return Video.none(VideoDetail.NOT_OPEN_YET, NOON.minusSeconds(60));
    }

    private static Video in(VideoState state) {
        return new Video(state, NOON.minusSeconds(60), source(state), null);
    }

    private static @Nullable VideoSource source(VideoState state) {
        return state == ON_AIR ? RTMP : null;
    }
}
