package live.blytz.tracking.domain;

import static live.blytz.tracking.domain.Parcels.DOOR;
import static live.blytz.tracking.domain.Parcels.NOON;
import static live.blytz.tracking.domain.Parcels.RIDER;
import static live.blytz.tracking.domain.Parcels.SHOP;
import static live.blytz.tracking.domain.Parcels.accepted;
import static live.blytz.tracking.domain.Parcels.at;
import static live.blytz.tracking.domain.Parcels.onTheWay;
import static live.blytz.tracking.domain.Parcels.pickedUp;
import static live.blytz.tracking.domain.Parcels.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import live.blytz.tracking.domain.DeliveryEvent.EtaChanged;
import live.blytz.tracking.domain.DeliveryEvent.FenceCrossed;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Outcome.Unchanged;
import live.blytz.tracking.domain.PositionFilter.Doubt;
import org.junit.jupiter.api.Test;

class FollowingARiderTest {

    @Test
    void crossesEachFenceOnceInEachDirection() {
        var crossed = new ArrayList<FenceCrossed>();
        var delivery = pickedUp();
        for (var step = 0; step <= 100; step++) {
            if (delivery.passed(at(onTheWay(step / 100.0), 600 + step * 15L))
                    instanceof Changed(var next, var events)) {
                delivery = next;
                events.stream()
                        .filter(FenceCrossed.class::isInstance)
                        .map(FenceCrossed.class::cast)
                        .forEach(crossed::add);
            }
        }

        assertThat(crossed)
                .extracting(c -> c.fence() + (c.entered() ? " entered" : " left"))
                .containsExactly("PICKUP entered", "PICKUP left", "DROP_OFF entered");
        assertThat(delivery.milestones())
                .extracting(Milestone::status)
                .contains("entered_pickup", "left_pickup", "entered_drop_off");
    }

    @Test
    void doesNotCrossTwiceWhenTheSignalShakesAtTheLine() {
        var line = new GeoPoint(SHOP.lat() + 119 / 111_195.0, SHOP.lng());
        var beyond = new GeoPoint(SHOP.lat() + 140 / 111_195.0, SHOP.lng());
        var inside = Parcels.changed(accepted().passed(at(line, 10)));

        var shaken = inside.passed(at(beyond, 12));

        assertThat(((Changed) shaken).events()).noneMatch(FenceCrossed.class::isInstance);
    }

    @Test
    void ignoresPointsOlderThanTheNewest() {
        var moved = Parcels.changed(pickedUp().passed(at(onTheWay(0.5), 1000)));

        assertThat(moved.passed(at(SHOP, 900))).isInstanceOf(Unchanged.class);
    }

    @Test
    void saysNothingOfAParcelThatNobodyCarries() {
        assertThat(waiting().passed(at(SHOP, 1))).isInstanceOf(Unchanged.class);
    }

    @Test
    void expectsTheParcelSoonerTheNearerItIs() {
        var far = Parcels.changed(pickedUp().passed(at(SHOP, 700))).trip().eta();
        var near = Parcels.changed(pickedUp().passed(at(onTheWay(0.9), 700))).trip().eta();

        assertThat(near).isBefore(far);
        assertThat(Duration.between(NOON.plusSeconds(700), far))
                .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
    }

    @Test
    void tellsTheEtaOnlyWhenItMovedByMoreThanAMinute() {
        var first = Parcels.changed(pickedUp().passed(at(onTheWay(0.5), 1000)));

        var second = (Changed) first.passed(at(onTheWay(0.501), 1002));

        assertThat(second.events()).noneMatch(EtaChanged.class::isInstance);
    }

    @Test
    void countsTheMetresSinceThePickup() {
        var delivery = Parcels.changed(pickedUp().passed(at(SHOP, 700)));

        var there = Parcels.changed(delivery.passed(at(DOOR, 2500)));

        assertThat(there.trip().metres()).isCloseTo(SHOP.metresTo(DOOR), within(1.0));
        assertThat(there.riderId()).isEqualTo(RIDER);
    }

    @Test
    void doesNotBelieveATeleport() {
        assertThat(PositionFilter.doubt(at(SHOP, 0), at(DOOR, 10), NOON.plusSeconds(10)))
                .contains(Doubt.TELEPORT);
        assertThat(PositionFilter.doubt(at(SHOP, 0), at(DOOR, 900), NOON.plusSeconds(900)))
                .isEmpty();
    }

    @Test
    void doesNotBelieveAClockThatIsAheadOrHoursBehind() {
        assertThat(PositionFilter.doubt(null, at(SHOP, 91), NOON)).contains(Doubt.FROM_THE_FUTURE);
        assertThat(PositionFilter.doubt(null, at(SHOP, 90), NOON)).isEmpty();
        assertThat(PositionFilter.doubt(null, at(SHOP, -13 * 3600), NOON)).contains(Doubt.TOO_OLD);
    }

    @Test
    void countsTheSamePointOnce() {
        assertThat(PositionFilter.doubt(at(SHOP, 0), at(SHOP, 0), NOON)).contains(Doubt.DUPLICATE);
    }
}
