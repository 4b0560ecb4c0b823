package live.blytz.tracking.application;

import static live.blytz.tracking.domain.Parcels.ORDER;
import static live.blytz.tracking.domain.Parcels.OTHER_RIDER;
import static live.blytz.tracking.domain.Parcels.RIDER;
import static live.blytz.tracking.domain.Parcels.SHOP;
import static live.blytz.tracking.domain.Parcels.route;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.MutableClock;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.DeliveryStatus;
import live.blytz.tracking.domain.GeoPoint;
import live.blytz.tracking.domain.Handover;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Outcome.Refused;
import live.blytz.tracking.domain.Parcels;
import live.blytz.tracking.domain.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchingTest {

    private final MutableClock clock = new MutableClock(Parcels.NOON);
    private final Memory memory = new Memory();
    private final Dispatching dispatching =
            new Dispatching(
                    memory,
                    memory,
                    memory,
                    memory,
                    new DispatchSettings(Duration.ofSeconds(20), 5000, Duration.ofDays(1)),
                    clock);
    private final Riding riding = new Riding(memory, memory, memory, memory, clock);

    @BeforeEach
    void twoRidersNearTheShop() {
        riding.startShift(RIDER, SHOP);
        riding.startShift(OTHER_RIDER, new GeoPoint(SHOP.lat() + 0.01, SHOP.lng()));
    }

    @Test
    void asksTheNearestRider() {
        dispatching.dispatch(route());

        assertThat(memory.offeredTo(RIDER, clock.instant())).hasSize(1);
        assertThat(memory.offeredTo(OTHER_RIDER, clock.instant())).isEmpty();
    }

    @Test
    void asksTheNextWhenTheFirstDeclines() {
        var delivery = dispatched();
        riding.decline(delivery.id(), RIDER);

        dispatching.sweep();

        assertThat(memory.offeredTo(OTHER_RIDER, clock.instant())).hasSize(1);
    }

    @Test
    void asksTheNextWhenTheFirstIsSilent() {
        dispatching.dispatch(route());
        clock.advance(Duration.ofSeconds(21));

        dispatching.sweep();

        assertThat(memory.offeredTo(OTHER_RIDER, clock.instant())).hasSize(1);
    }

    @Test
    void asksEveryoneAgainWhenAllSaidNo() {
        var delivery = dispatched();
        riding.decline(delivery.id(), RIDER);
        dispatching.sweep();
        riding.decline(delivery.id(), OTHER_RIDER);

        dispatching.sweep();

        assertThat(memory.offeredTo(RIDER, clock.instant())).hasSize(1);
    }

    @Test
    void makesOneDeliveryOfAnOrderHoweverOftenItIsTold() {
        dispatching.dispatch(route());
        dispatching.dispatch(route());

        assertThat(memory.deliveries).hasSize(1);
    }

    @Test
    void doesNotAskARiderTwoThingsAtOnce() {
        dispatching.dispatch(route());
        dispatching.dispatch(route(Ids.named("second order")));

        assertThat(memory.offeredTo(RIDER, clock.instant())).hasSize(1);
        assertThat(memory.offeredTo(OTHER_RIDER, clock.instant())).hasSize(1);
    }

    @Test
    void leavesARiderWithAParcelAlone() {
        var first = dispatched();
        riding.accept(first.id(), RIDER);
        riding.endShift(OTHER_RIDER);
        clock.advance(Duration.ofMinutes(1));

        dispatching.dispatch(route(Ids.named("second order")));

        assertThat(memory.offeredTo(RIDER, clock.instant())).isEmpty();
    }

    @Test
    void waitsForARiderWhoComesLater() {
        riding.endShift(RIDER);
        riding.endShift(OTHER_RIDER);
        dispatching.dispatch(route());
        assertThat(memory.waiting(10)).hasSize(1);

        riding.startShift(RIDER, SHOP);
        dispatching.sweep();

        assertThat(memory.offeredTo(RIDER, clock.instant())).hasSize(1);
    }

    @Test
    void callsOffWhatIsNotFetchedYet() {
        dispatching.dispatch(route());

        dispatching.callOff(ORDER, "payment_overdue");

        assertThat(memory.ofOrder(ORDER))
                .hasValueSatisfying(
                        d -> assertThat(d.status()).isEqualTo(DeliveryStatus.CANCELLED));
    }

    @Test
    void hidesADeliveryFromRidersWhoWereNotAsked() {
        var delivery = dispatched();

        assertThat(riding.accept(delivery.id(), OTHER_RIDER)).isEmpty();
        assertThat(riding.accept(UUID.randomUUID(), RIDER)).isEmpty();
    }

    @Test
    void doesNotGiveABusyRiderAnotherParcel() {
        var first = dispatched();
        riding.accept(first.id(), RIDER);
        var second = Parcels.waiting();
        memory.add(
                Delivery.create(
                        second.id(),
                        route(Ids.named("other")),
                        Handover.UNPROVEN,
                        clock.instant()));
        memory.store(
                (Changed)
                        memory.find(second.id())
                                .orElseThrow()
                                .offerTo(RIDER, 1, Duration.ofSeconds(20), clock.instant()));

        assertThat(riding.accept(second.id(), RIDER)).contains(new Refused(Refusal.RIDER_BUSY));
    }

    private Delivery dispatched() {
        dispatching.dispatch(route());
        return memory.ofOrder(ORDER).orElseThrow();
    }
}
