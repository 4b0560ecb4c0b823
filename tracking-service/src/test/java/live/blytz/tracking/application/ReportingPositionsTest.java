package live.blytz.tracking.application;

import static live.blytz.tracking.domain.Parcels.BUYER;
import static live.blytz.tracking.domain.Parcels.NOON;
import static live.blytz.tracking.domain.Parcels.ORDER;
import static live.blytz.tracking.domain.Parcels.OTHER_RIDER;
import static live.blytz.tracking.domain.Parcels.RIDER;
import static live.blytz.tracking.domain.Parcels.SELLER;
import static live.blytz.tracking.domain.Parcels.SHOP;
import static live.blytz.tracking.domain.Parcels.at;
import static live.blytz.tracking.domain.Parcels.onTheWay;
import static live.blytz.tracking.domain.Parcels.route;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import live.blytz.platform.test.MutableClock;
import live.blytz.tracking.application.Following.Viewer;
import live.blytz.tracking.application.Positioning.Rejected;
import live.blytz.tracking.domain.Milestone;
import live.blytz.tracking.domain.PositionFilter.Doubt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportingPositionsTest {

    private final MutableClock clock = new MutableClock(NOON);
    private final Memory memory = new Memory();
    private final DispatchSettings settings =
            new DispatchSettings(Duration.ofSeconds(20), 5000, Duration.ofDays(1));
    private final Dispatching dispatching =
            new Dispatching(memory, memory, memory, memory, settings, clock);
    private final Riding riding = new Riding(memory, memory, memory, memory, clock);
    private final Positioning positioning =
            new Positioning(memory, memory, memory, memory, memory, clock);
    private final Following following = new Following(memory, memory, memory, memory);

    @BeforeEach
    void aRiderWithAParcel() {
        riding.startShift(RIDER, SHOP);
        dispatching.dispatch(route());
        var id = memory.ofOrder(ORDER).orElseThrow().id();
        riding.accept(id, RIDER);
        riding.pickUp(id, RIDER);
        clock.set(NOON.plusSeconds(1200));
    }

    @Test
    void storesABatchThatArrivesInAnyOrder() {
        var receipt =
                positioning.report(
                        RIDER,
                        List.of(at(onTheWay(0.2), 300), at(SHOP, 10), at(onTheWay(0.1), 150)));

        assertThat(receipt.stored()).isEqualTo(3);
        assertThat(memory.ofOrder(ORDER).orElseThrow().trip().lastPoint()).isEqualTo(onTheWay(0.2));
    }

    @Test
    void namesThePointsThatItDoesNotBelieve() {
        var receipt =
                positioning.report(
                        RIDER, List.of(at(SHOP, 10), at(onTheWay(0.9), 12), at(SHOP, 99_999)));

        assertThat(receipt.stored()).isEqualTo(1);
        assertThat(receipt.rejected())
                .containsExactly(
                        new Rejected(1, Doubt.TELEPORT), new Rejected(2, Doubt.FROM_THE_FUTURE));
    }

    @Test
    void keepsWhatIsKnownOfTheRiderWhenLatePointsCome() {
        positioning.report(RIDER, List.of(at(onTheWay(0.5), 1000)));

        var late = positioning.report(RIDER, List.of(at(onTheWay(0.25), 500)));

        assertThat(late.stored()).isEqualTo(1);
        assertThat(memory.get(RIDER).last()).contains(at(onTheWay(0.5), 1000));
    }

    @Test
    void showsTheBuyerWhereTheRiderIs() {
        positioning.report(RIDER, List.of(at(onTheWay(0.5), 1000)));

        var seen = following.tracking(ORDER, new Viewer(BUYER, false)).orElseThrow();

        assertThat(seen.live()).isEqualTo(at(onTheWay(0.5), 1000));
        assertThat(seen.eta()).isNotNull();
    }

    @Test
    void showsTheSellerTheStepsButNoPlaces() {
        positioning.report(RIDER, List.of(at(SHOP, 900)));

        var seen = following.tracking(ORDER, new Viewer(SELLER, false)).orElseThrow();

        assertThat(seen.live()).isNull();
        assertThat(seen.milestones()).extracting(Milestone::location).containsOnlyNulls();
        assertThat(seen.status()).isEqualTo("picked_up");
    }

    @Test
    void showsStrangersNothing() {
        assertThat(following.tracking(ORDER, new Viewer(OTHER_RIDER, false))).isEmpty();
        assertThat(following.mayWatch(ORDER, SELLER)).isFalse();
    }

    @Test
    void stopsShowingTheRiderAfterTheDelivery() {
        positioning.report(RIDER, List.of(at(onTheWay(0.9), 1100)));
        var parcel = memory.ofOrder(ORDER).orElseThrow();
        riding.complete(parcel.id(), RIDER, parcel.handover().pin(), null);

        var seen = following.tracking(ORDER, new Viewer(BUYER, false)).orElseThrow();

        assertThat(seen.live()).isNull();
        assertThat(seen.over()).isTrue();
    }
}
