package live.blytz.tracking.domain;

import static live.blytz.tracking.domain.Parcels.NOON;
import static live.blytz.tracking.domain.Parcels.OTHER_RIDER;
import static live.blytz.tracking.domain.Parcels.PIN;
import static live.blytz.tracking.domain.Parcels.RIDER;
import static live.blytz.tracking.domain.Parcels.accepted;
import static live.blytz.tracking.domain.Parcels.changed;
import static live.blytz.tracking.domain.Parcels.pickedUp;
import static live.blytz.tracking.domain.Parcels.route;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.blytz.platform.id.Ids;
import live.blytz.tracking.domain.DeliveryEvent.Completed;
import live.blytz.tracking.domain.Handover.Proof;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Outcome.Missed;
import live.blytz.tracking.domain.Outcome.Refused;
import live.blytz.tracking.domain.Outcome.Unchanged;
import org.junit.jupiter.api.Test;

class HandingAParcelOverTest {

    @Test
    void isProvenByThePin() {
        var done = changed(pickedUp().complete(RIDER, PIN, null, NOON));

        assertThat(done.handover().proof()).isEqualTo(Proof.PIN);
        assertThat(done.handover().wrong()).isZero();
    }

    @Test
    void needsThePin() {
        assertThat(pickedUp().complete(RIDER, null, null, NOON))
                .isEqualTo(new Refused(Refusal.PIN_NEEDED));
    }

    @Test
    void countsWrongPins() {
        var missed = (Missed) pickedUp().complete(RIDER, "0418", null, NOON);

        assertThat(missed.reason()).isEqualTo(Refusal.WRONG_PIN);
        assertThat(missed.delivery().status()).isEqualTo(DeliveryStatus.PICKED_UP);
        assertThat(missed.delivery().handover().guessesLeft()).isEqualTo(4);
        assertThat(changed(missed.delivery().complete(RIDER, PIN, null, NOON)).handover().wrong())
                .isEqualTo(1);
    }

    @Test
    void takesNoPinAfterFiveWrongOnes() {
        assertThat(guessedAt().complete(RIDER, PIN, null, NOON))
                .isEqualTo(new Refused(Refusal.PIN_LOCKED));
    }

    @Test
    void countsNoPinsOfOthersAndNoneBeforeTheDoor() {
        assertThat(pickedUp().complete(OTHER_RIDER, "0418", null, NOON))
                .isEqualTo(new Refused(Refusal.NOT_YOUR_DELIVERY));
        assertThat(accepted().complete(RIDER, "0418", null, NOON))
                .isEqualTo(new Refused(Refusal.ILLEGAL_TRANSITION));
    }

    @Test
    void canBeVouchedForByAnAdmin() {
        var done = (Changed) guessedAt().vouchFor("called the buyer", NOON);

        assertThat(done.delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(done.delivery().handover()).isEqualTo(new Handover(PIN, 5, Proof.ADMIN));
        assertThat(done.events()).hasAtLeastOneElementOfType(Completed.class);
        assertThat(done.delivery().vouchFor(null, NOON)).isInstanceOf(Unchanged.class);
    }

    @Test
    void cannotBeVouchedForBeforeTheParcelIsOnItsWay() {
        assertThat(accepted().vouchFor(null, NOON))
                .isEqualTo(new Refused(Refusal.ILLEGAL_TRANSITION));
    }

    @Test
    void needsNoPinWhereTheParcelHasNone() {
        var before =
                Delivery.create(Ids.named("delivery"), route(), Handover.UNPROVEN, NOON).delivery();
        var offered = changed(before.offerTo(RIDER, 1, Duration.ofSeconds(20), NOON));
        var carried = changed(changed(offered.accept(RIDER, NOON)).pickUp(RIDER, NOON));

        assertThat(changed(carried.complete(RIDER, null, null, NOON)).handover().proof()).isNull();
    }

    @Test
    void hasAPinOfFourDigitsThatStandsInNoLog() {
        var random = new SecureRandom();
        var drawn =
                Stream.generate(() -> Handover.drawnFrom(random).pin())
                        .limit(300)
                        .collect(Collectors.toSet());

        assertThat(drawn).hasSizeGreaterThan(250).allMatch(pin -> pin.matches("[0-9]{4}"));
        assertThat(pickedUp().toString()).doesNotContain(PIN);
    }

    private static Delivery guessedAt() {
        var delivery = pickedUp();
        for (var guess = 0; guess < Handover.GUESSES; guess++) {
            delivery = ((Missed) delivery.complete(RIDER, "9999", null, NOON)).delivery();
        }
        return delivery;
    }
}
