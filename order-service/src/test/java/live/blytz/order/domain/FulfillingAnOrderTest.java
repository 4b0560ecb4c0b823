package live.blytz.order.domain;

import static live.blytz.order.domain.SomeOrder.FULFILMENT;
import static live.blytz.order.domain.SomeOrder.HALF_AN_HOUR;
import static live.blytz.order.domain.SomeOrder.MAKATI;
import static live.blytz.order.domain.SomeOrder.NOON;
import static live.blytz.order.domain.SomeOrder.PAYMENT;
import static live.blytz.order.domain.SomeOrder.RIZAL_PARK;
import static live.blytz.order.domain.SomeOrder.TARIFF;
import static live.blytz.order.domain.SomeOrder.cancelled;
import static live.blytz.order.domain.SomeOrder.delivered;
import static live.blytz.order.domain.SomeOrder.draft;
import static live.blytz.order.domain.SomeOrder.handover;
import static live.blytz.order.domain.SomeOrder.moved;
import static live.blytz.order.domain.SomeOrder.paid;
import static live.blytz.order.domain.SomeOrder.placed;
import static live.blytz.order.domain.SomeOrder.shipped;
import static live.blytz.order.domain.SomeOrder.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import live.blytz.order.domain.Outcome.Moved;
import live.blytz.order.domain.Outcome.Refused;
import live.blytz.order.domain.Outcome.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FulfillingAnOrderTest {

    @Test
    void asksForPaymentAtOnceWhenItWasWon() {
        var first = FULFILMENT.won(draft(), NOON);

        assertThat(first.event()).isInstanceOf(OrderEvent.Placed.class);
        assertThat(first.order().dues().dueAt()).isEqualTo(NOON.plus(HALF_AN_HOUR));
    }

    @Test
    void asksForStockFirstWhenItIsBought() {
        var first = FULFILMENT.wanted(draft(), NOON);

        assertThat(first.event()).isInstanceOf(OrderEvent.StockRequested.class);
        assertThat(first.order().dues().dueAt()).isNull();
    }

    @Test
    void asksForPaymentOnceTheStockIsReserved() {
        var outcome = FULFILMENT.stockReserved(wanted(), NOON.plusSeconds(2));

        assertThat(event(outcome)).isInstanceOf(OrderEvent.Placed.class);
        assertThat(moved(outcome).dues().dueAt()).isEqualTo(NOON.plusSeconds(2).plus(HALF_AN_HOUR));
    }

    @Test
    void endsWhenThereIsNoStock() {
        var order = moved(FULFILMENT.stockRefused(wanted(), NOON));

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.cancellation())
                .isEqualTo(new Cancellation(CancelReason.OUT_OF_STOCK, null));
    }

    @Test
    void remembersADeclineAndGoesOnWaiting() {
        var no = new Decline("card_declined", 1, NOON);

        var order = moved(FULFILMENT.declined(placed(), no));

        assertThat(order.dues().lastDecline()).isEqualTo(no);
        assertThat(order.waitsFor(Wait.PAYMENT)).isTrue();
    }

    @Test
    void triesAgainWhenTheBuyerAsks() {
        var method = new UUID(7, 7);

        var outcome = FULFILMENT.payAgain(placed(), method, NOON);

        assertThat(event(outcome))
                .isEqualTo(new OrderEvent.PaymentRequested(placed(), method, NOON));
    }

    @Test
    void triesNotAgainOnceItIsDue() {
        assertThat(FULFILMENT.payAgain(placed(), null, NOON.plus(HALF_AN_HOUR)))
                .isInstanceOfSatisfying(Refused.class, is(OrderReason.NOT_PAYABLE));
    }

    @Test
    void isPaidInOneMove() {
        var order = moved(FULFILMENT.paid(placed(), PAYMENT, NOON.plusSeconds(9)));

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(order.dues().payment()).isEqualTo(PAYMENT);
        assertThat(order.milestones().paidAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void takesMoneyThatIsLateButNotTooLate() {
        assertThat(FULFILMENT.paid(placed(), PAYMENT, NOON.plus(HALF_AN_HOUR).plusSeconds(1)))
                .isInstanceOf(Moved.class);
    }

    @Test
    void shipsWithAFeeForTheWay() {
        var order = moved(FULFILMENT.ship(paid(), handover(), NOON));

        assertThat(order.shipment())
                .isEqualTo(
                        new Shipment(
                                "BLZ0",
                                RIZAL_PARK,
                                MAKATI,
                                TARIFF.fee(RIZAL_PARK, MAKATI, Currency.getInstance("USD"))));
        assertThat(order.milestones().shippedAt()).isEqualTo(NOON);
    }

    @Test
    void shipsNotBeforeItIsPaid() {
        assertThat(FULFILMENT.ship(placed(), handover(), NOON))
                .isInstanceOfSatisfying(Refused.class, is(OrderReason.NOT_PAID));
    }

    @Test
    void shipsNotWithoutAnAddress() {
        assertThat(FULFILMENT.ship(paid(), new Handover(RIZAL_PARK, null, "n", TARIFF), NOON))
                .isInstanceOfSatisfying(Refused.class, is(OrderReason.NO_SHIPPING_ADDRESS));
    }

    @Test
    void shipsNotWithoutAPickup() {
        assertThat(FULFILMENT.ship(paid(), new Handover(null, MAKATI, "n", TARIFF), NOON))
                .isInstanceOfSatisfying(Refused.class, is(OrderReason.NO_PICKUP));
    }

    @Test
    void shipsOnlyOnce() {
        assertThat(FULFILMENT.ship(shipped(), handover(), NOON))
                .isEqualTo(
                        new Refused(
                                OrderReason.ILLEGAL_TRANSITION,
                                "An order that is shipped cannot be shipped."));
    }

    @Test
    void endsAtTheDoor() {
        var order = moved(FULFILMENT.delivered(shipped(), NOON.plusSeconds(60)));

        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(order.waiting()).isNull();
        assertThat(order.milestones().deliveredAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void goesElsewhereUntilItShips() {
        assertThat(moved(FULFILMENT.readdress(paid(), RIZAL_PARK, NOON)).shippingAddress())
                .isEqualTo(RIZAL_PARK);
        assertThat(FULFILMENT.readdress(shipped(), RIZAL_PARK, NOON))
                .isInstanceOfSatisfying(Refused.class, is(OrderReason.ILLEGAL_TRANSITION));
    }

    @Test
    void isTheBuyersToCancelUntilItIsPaid() {
        assertThat(cancelledBy(Side.BUYER, placed())).isInstanceOf(Moved.class);
        assertThat(cancelledBy(Side.BUYER, paid()))
                .isInstanceOfSatisfying(Refused.class, is(OrderReason.ILLEGAL_TRANSITION));
    }

    @ParameterizedTest
    @EnumSource(names = {"SELLER", "ADMIN"})
    void isTheOthersToCancelUntilItShips(Side side) {
        assertThat(cancelledBy(side, paid())).isInstanceOf(Moved.class);
        assertThat(cancelledBy(side, shipped())).isInstanceOf(Refused.class);
    }

    @Test
    void saysWhoCancelledAndWhy() {
        var order = moved(FULFILMENT.cancel(paid(), Side.SELLER, "It broke.", NOON));

        assertThat(order.cancellation())
                .isEqualTo(new Cancellation(CancelReason.CANCELLED_BY_SELLER, "It broke."));
        assertThat(order.milestones().cancelledAt()).isEqualTo(NOON);
    }

    static Stream<Order> waiting() {
        return Stream.of(wanted(), placed(), paid(), shipped());
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void waitsNotForEver(Order order) {
        var waiting = Objects.requireNonNull(order.waiting());
        var deadline = waiting.until();

        assertThat(FULFILMENT.overdue(order, deadline.minusMillis(1)))
                .isEqualTo(new Unchanged(order));
        assertThat(moved(FULFILMENT.overdue(order, deadline)).cancellation())
                .isEqualTo(new Cancellation(waiting.what().inVain(), null));
    }

    static Stream<Order> ended() {
        return Stream.of(delivered(), cancelled());
    }

    @ParameterizedTest
    @MethodSource("ended")
    void hearsNothingMoreOnceItEnded(Order order) {
        assertThat(
                        Stream.of(
                                FULFILMENT.stockReserved(order, NOON),
                                FULFILMENT.stockRefused(order, NOON),
                                FULFILMENT.declined(order, new Decline("late", 2, NOON)),
                                FULFILMENT.paid(order, PAYMENT, NOON),
                                FULFILMENT.delivered(order, NOON),
                                FULFILMENT.overdue(order, NOON)))
                .containsOnly(new Unchanged(order));
    }

    private static Outcome cancelledBy(Side side, Order order) {
        return FULFILMENT.cancel(order, side, null, NOON);
    }

    private static OrderEvent event(Outcome outcome) {
        return ((Moved) outcome).event();
    }

    private static Consumer<Refused> is(OrderReason reason) {
        return refused -> assertThat(refused.reason()).isEqualTo(reason);
    }
}
