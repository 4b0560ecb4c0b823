package live.blytz.tracking.domain;

import static live.blytz.tracking.domain.Parcels.NOON;
import static live.blytz.tracking.domain.Parcels.OTHER_RIDER;
import static live.blytz.tracking.domain.Parcels.PIN;
import static live.blytz.tracking.domain.Parcels.RIDER;
import static live.blytz.tracking.domain.Parcels.accepted;
import static live.blytz.tracking.domain.Parcels.changed;
import static live.blytz.tracking.domain.Parcels.offered;
import static live.blytz.tracking.domain.Parcels.pickedUp;
import static live.blytz.tracking.domain.Parcels.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import live.blytz.tracking.domain.DeliveryEvent.Completed;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Outcome.Refused;
import live.blytz.tracking.domain.Outcome.Unchanged;
import org.junit.jupiter.api.Test;

class DeliveringAParcelTest {

    @Test
    void beginsWithWaitingForARider() {
        assertThat(waiting().status()).isEqualTo(DeliveryStatus.WAITING);
        assertThat(waiting().milestones())
                .extracting(Milestone::status)
                .containsExactly("waiting_for_rider");
    }

    @Test
    void isTakenByTheRiderWhoWasAsked() {
        assertThat(accepted().riderId()).isEqualTo(RIDER);
        assertThat(accepted().offer()).isNull();
    }

    @Test
    void cannotBeTakenByAnotherRider() {
        assertThat(offered().accept(OTHER_RIDER, NOON)).isEqualTo(new Refused(Refusal.OFFER_GONE));
    }

    @Test
    void cannotBeTakenWhenTheOfferHasExpired() {
        assertThat(offered().accept(RIDER, NOON.plusSeconds(20)))
                .isEqualTo(new Refused(Refusal.OFFER_GONE));
    }

    @Test
    void isAcceptedOnceHoweverOftenTheRiderSaysSo() {
        assertThat(accepted().accept(RIDER, NOON.plusSeconds(6))).isInstanceOf(Unchanged.class);
    }

    @Test
    void waitsAgainWhenTheRiderDeclines() {
        var next = changed(offered().decline(RIDER, NOON));

        assertThat(next.status()).isEqualTo(DeliveryStatus.WAITING);
        assertThat(next.declinedBy()).containsExactly(RIDER);
        assertThat(next.forgetDeclines().declinedBy()).isEmpty();
    }

    @Test
    void waitsAgainWhenTheRiderDoesNotAnswer() {
        assertThat(offered().expireOffer(NOON.plusSeconds(19))).isInstanceOf(Unchanged.class);
        assertThat(changed(offered().expireOffer(NOON.plusSeconds(20))).status())
                .isEqualTo(DeliveryStatus.WAITING);
    }

    @Test
    void isOfferedToOneRiderAtATime() {
        assertThat(offered().offerTo(OTHER_RIDER, 1, Duration.ofSeconds(20), NOON))
                .isEqualTo(new Refused(Refusal.ILLEGAL_TRANSITION));
    }

    @Test
    void isNotHandedOverBeforeItIsFetched() {
        assertThat(accepted().complete(RIDER, PIN, null, NOON))
                .isEqualTo(new Refused(Refusal.ILLEGAL_TRANSITION));
    }

    @Test
    void isNoBusinessOfAnotherRider() {
        assertThat(accepted().pickUp(OTHER_RIDER, NOON))
                .isEqualTo(new Refused(Refusal.NOT_YOUR_DELIVERY));
    }

    @Test
    void endsAtTheDoorAndTellsTheFee() {
        var done =
                (Changed)
                        pickedUp().complete(RIDER, PIN, "left with guard", NOON.plusSeconds(1800));

        assertThat(done.delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(done.events()).hasAtLeastOneElementOfType(Completed.class);
        assertThat(done.delivery().complete(RIDER, PIN, null, NOON)).isInstanceOf(Unchanged.class);
    }

    @Test
    void mayFailAtTheDoor() {
        assertThat(changed(pickedUp().fail(RIDER, "nobody home", NOON)).status())
                .isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void isCalledOffUntilTheParcelIsWithTheRider() {
        assertThat(changed(accepted().cancel("payment_overdue", NOON)).status())
                .isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(pickedUp().cancel("too late", NOON)).isInstanceOf(Unchanged.class);
    }

    @Test
    void hasEveryStatusInItsTransitionTable() {
        for (var status : DeliveryStatus.values()) {
            var next = EnumSet.allOf(DeliveryStatus.class);
            next.removeIf(other -> !status.mayBecome(other));
            assertThat(next.isEmpty()).as(status.name()).isEqualTo(status.isOver());
            assertThat(status.mayBecome(status)).isFalse();
        }
    }
}
