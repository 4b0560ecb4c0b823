package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.payment.PaymentRefunded;
import live.blytz.events.wallet.SellerFundsHeld;
import org.junit.jupiter.api.Test;

class ChargingAnOrderIT extends Desk {

    @Test
    void happensOnceHoweverOftenItIsTold() {
        card("pm_card_visa");
        var order = order();
        for (var copy = 0; copy < 5; copy++) {
            placed(order);
        }

        var completed = probe.await(PaymentCompleted.class, it -> of(order.getOrderId(), it));
        var held =
                probe.await(
                        SellerFundsHeld.class, it -> it.getOrderId().equals(order.getOrderId()));

        assertThat(completed.getAmount()).isEqualTo(dollars(117_00));
        assertThat(completed.getGateway()).isEqualTo("stripe");
        assertThat(held.getAmount()).isEqualTo(dollars(92_00));
        assertThat(held.getCommission()).isEqualTo(dollars(8_00));
        var succeeded = processors("events", "order_id", order.getOrderId());
        for (var replay = 0; replay < 100; replay++) {
            var payload = succeeded.get(replay % succeeded.size()).toString();
            assertThat(knock(payload, signed(payload, SECRET, Instant.now())).status())
                    .isEqualTo(204);
        }
        assertThat(
                        probe.within(
                                Duration.ofSeconds(1),
                                PaymentCompleted.class,
                                it -> of(order.getOrderId(), it)))
                .hasSize(1);
        assertThat(processors("payment_intents", "order_id", order.getOrderId())).hasSize(1);
        assertBooksAddUp();
    }

    @Test
    void happensOnceWhenTheAnswerIsLostAfterTheCapture() {
        card("pm_card_visa");
        faults("{\"stall_ms\":1500,\"webhook_delay_ms\":15000,\"path\":\"/v1/payment_intents\"}");
        var order = placed(order());
        until(
                "the money is taken",
                () -> !processors("payment_intents", "order_id", order.getOrderId()).isEmpty());
        assertThat(paymentOf(order.getOrderId()).path("status").asString()).isEqualTo("processing");
        faults("{\"stall_ms\":0,\"webhook_delay_ms\":0}");

        awaitStatus(order.getOrderId(), "completed");

        assertThat(processors("payment_intents", "order_id", order.getOrderId())).hasSize(1);
        assertBooksAddUp();
    }

    @Test
    void isLearntFromTheWebhookWhenNoAnswerEverComes() {
        card("pm_card_visa");
        faults("{\"drop_after\":1000,\"path\":\"/v1/payment_intents\"}");
        var order = placed(order());

        awaitStatus(order.getOrderId(), "completed");

        faults("{\"drop_after\":0}");
        assertThat(processors("payment_intents", "order_id", order.getOrderId())).hasSize(1);
    }

    @Test
    void survivesAnOutageOfTheProcessor() {
        card("pm_card_visa");
        faults("{\"fail\":2,\"path\":\"/v1/payment_intents\"}");
        var order = placed(order());

        awaitStatus(order.getOrderId(), "completed");

        assertThat(processors("payment_intents", "order_id", order.getOrderId())).hasSize(1);
    }

    @Test
    void waitsAfterADeclineUntilTheBuyerTriesAnotherCard() {
        card("pm_card_chargeDeclinedInsufficientFunds");
        var order = placed(order());

        var declined =
                probe.await(
                        PaymentDeclined.class, it -> it.getOrderId().equals(order.getOrderId()));
        assertThat(declined.getReason()).isEqualTo("insufficient_funds");
        assertThat(declined.getAttempt()).isEqualTo(1);
        awaitStatus(order.getOrderId(), "failed");

        var good = card("pm_card_mastercard");
        askAgain(order.getOrderId(), good);
        probe.await(PaymentCompleted.class, it -> of(order.getOrderId(), it));

        var payment = awaitStatus(order.getOrderId(), "completed");
        assertThat(payment.path("attempts").asInt()).isEqualTo(2);
        assertThat(payment.path("payment_method").asString()).isEqualTo("mastercard 4444");
        assertThat(payment.path("gateway_response").path("status").asString())
                .isEqualTo("succeeded");
        assertBooksAddUp();
    }

    @Test
    void isDeclinedWithoutACard() {
        var order = placed(order());

        var declined =
                probe.await(
                        PaymentDeclined.class, it -> it.getOrderId().equals(order.getOrderId()));
        assertThat(declined.getReason()).isEqualTo("no_payment_method");

        card("pm_card_visa");
        askAgain(order.getOrderId(), null);
        awaitStatus(order.getOrderId(), "completed");
    }

    @Test
    void isGivenBackWhenTheOrderIsCancelled() {
        card("pm_card_visa");
        var order = placed(order());
        awaitStatus(order.getOrderId(), "completed");

        cancel(order.getOrderId());

        var refunded =
                probe.await(
                        PaymentRefunded.class, it -> it.getOrderId().equals(order.getOrderId()));
        assertThat(refunded.getRefundedInTotal()).isEqualTo(dollars(117_00));
        assertThat(refunded.getReason()).isEqualTo("cancelled_by_buyer");
        awaitStatus(order.getOrderId(), "refunded");
        assertBooksAddUp();
    }

    @Test
    void isGivenBackWhenTheOrderIsCancelledInTheMiddleOfIt() {
        card("pm_card_visa");
        faults("{\"delay_ms\":900,\"webhook_delay_ms\":4000,\"path\":\"/v1/payment_intents\"}");
        var order = placed(order());
        awaitStatus(order.getOrderId(), "processing");

        cancel(order.getOrderId());

        probe.await(PaymentCompleted.class, it -> of(order.getOrderId(), it));
        awaitStatus(order.getOrderId(), "refunded");
        assertBooksAddUp();
    }

    @Test
    void isNotTriedAgainOnceTheOrderIsCancelled() {
        card("pm_card_chargeDeclined");
        var order = placed(order());
        awaitStatus(order.getOrderId(), "failed");
        cancel(order.getOrderId());
        card("pm_card_visa");

        askAgain(order.getOrderId(), null);

        assertThat(
                        probe.within(
                                Duration.ofSeconds(2),
                                PaymentCompleted.class,
                                it -> of(order.getOrderId(), it)))
                .isEmpty();
    }

    /** A dead letter that is replayed comes after what was told since. */
    @Test
    void doesNotHappenWhenTheCancellationIsHeardFirst() {
        card("pm_card_visa");
        var late = order();
        cancel(late.getOrderId());
        placed(late);
        var next = placed(order());

        awaitStatus(next.getOrderId(), "completed");

        assertThat(processors("payment_intents", "order_id", late.getOrderId())).isEmpty();
        assertThat(
                        probe.within(
                                Duration.ofSeconds(2),
                                PaymentCompleted.class,
                                it -> of(late.getOrderId(), it)))
                .isEmpty();
    }

    private static boolean of(UUID orderId, PaymentCompleted event) {
        return event.getOrderId().equals(orderId);
    }
}
