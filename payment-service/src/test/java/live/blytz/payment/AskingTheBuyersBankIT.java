package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 3-D Secure: the buyer presses pay, and their bank wants to hear from them. */
class AskingTheBuyersBankIT extends Desk {

    private static final String CARD = "pm_card_authenticationRequired";

    @Test
    void takesTheMoneyOnceTheBuyerSaysYes() {
        var order = askedByTheBank();
        var waiting = asBuyer(order);

        assertThat(waiting.path("next_action").path("type").asString()).isEqualTo("redirect");
        assertThat(Instant.parse(waiting.path("next_action").path("expires_at").asString()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(15)));
        assertThat(paymentOf(order).path("next_action").isObject()).isFalse();
        assertThat(asSeller(order).path("next_action").isObject()).isFalse();
        assertThat(
                        probe.within(
                                Duration.ofMillis(200),
                                PaymentCompleted.class,
                                it -> it.getOrderId().equals(order)))
                .isEmpty();

        var back = answerBank(pageOf(order), "authorise");

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.raw().headers().firstValue("Location").orElseThrow())
                .startsWith(CONSOLE + "/orders/" + order + "?payment_intent=pi_")
                .endsWith("&redirect_status=succeeded");
        probe.await(PaymentCompleted.class, it -> it.getOrderId().equals(order));
        var paid = awaitStatus(order, "completed");
        assertThat(paid.path("attempts").asInt()).isEqualTo(2);
        assertThat(paid.path("payment_method").asString()).isEqualTo("visa 3155");
        assertThat(asBuyer(order).path("next_action").isObject()).isFalse();
        assertPaidOnce(order);
    }

    @Test
    void takesNothingWhenTheBuyerSaysNo() {
        var order = askedByTheBank();
        var page = pageOf(order);

        var back = answerBank(page, "refuse");

        assertThat(back.raw().headers().firstValue("Location").orElseThrow())
                .endsWith("&redirect_status=failed");
        assertThat(declineOf(order, 2).getReason()).isEqualTo("authentication_failed");
        awaitStatus(order, "failed");
        assertThat(statuses(order))
                .containsExactlyInAnyOrder("requires_payment_method", "canceled");

        askAgain(order, null);
        awaitStatus(order, "requires_action");
        assertThat(pageOf(order)).isNotEqualTo(page);
        answerBank(pageOf(order), "authorise");
        awaitStatus(order, "completed");
        assertPaidOnce(order);
    }

    @Test
    void endsWhenTheBuyerDoesNotAnswerInTime() {
        card(CARD);
        var order = orderDueIn(Duration.ofSeconds(6));
        var page = askedByTheBank(order);

        assertThat(declineOf(order.getOrderId(), 2).getReason())
                .isEqualTo("authentication_expired");
        awaitStatus(order.getOrderId(), "failed");

        var late = answerBank(page, "authorise");
        assertThat(late.raw().headers().firstValue("Location").orElseThrow())
                .endsWith("&redirect_status=failed");
        assertThat(statuses(order.getOrderId()))
                .containsExactlyInAnyOrder("requires_payment_method", "canceled");
        assertThat(paymentOf(order.getOrderId()).path("status").asString()).isEqualTo("failed");
    }

    @Test
    void isLearntByLookingWhenNoWebhookComes() {
        var yes = askedByTheBank();
        var no = askedByTheBank();
        faults("{\"webhook_delay_ms\":60000}");

        answerBank(pageOf(yes), "authorise");
        answerBank(pageOf(no), "refuse");

        awaitStatus(yes, "completed");
        assertThat(awaitStatus(no, "failed").path("decline_reason").asString())
                .isEqualTo("authentication_failed");
        assertPaidOnce(yes);
    }

    @Test
    void isTheSameQuestionHoweverOftenTheBuyerPressesPay() {
        var card = card(CARD);
        var placed = order();
        var page = askedByTheBank(placed);
        var order = placed.getOrderId();

        askAgain(order, null);
        askAgain(order, card);
        askAgain(order, UUID.randomUUID());
        answersThatWereHeard(order);

        assertThat(pageOf(order)).isEqualTo(page);
        assertThat(paymentOf(order).path("attempts").asInt()).isEqualTo(2);
        assertThat(statuses(order))
                .containsExactlyInAnyOrder("requires_payment_method", "requires_action");
    }

    @Test
    void isDroppedWhenTheBuyerTakesAnotherCard() {
        var order = askedByTheBank();
        var page = pageOf(order);
        var good = card("pm_card_mastercard");

        askAgain(order, good);

        var paid = awaitStatus(order, "completed");
        assertThat(paid.path("payment_method").asString()).isEqualTo("mastercard 4444");
        assertThat(paid.path("attempts").asInt()).isEqualTo(3);
        assertThat(answerBank(page, "authorise").raw().headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("=failed"));
        assertThat(statuses(order))
                .containsExactlyInAnyOrder("requires_payment_method", "canceled", "succeeded");
        assertPaidOnce(order);
    }

    @Test
    void takesOneOfTwoWhenTheBuyerSaysYesAndTakesAnotherCard() {
        var order = askedByTheBank();
        var good = card("pm_card_mastercard");
        faults("{\"webhook_delay_ms\":3000}");

        answerBank(pageOf(order), "authorise");
        askAgain(order, good);

        assertThat(awaitStatus(order, "completed").path("payment_method").asString())
                .isEqualTo("visa 3155");
        answersThatWereHeard(order);
        assertThat(paymentOf(order).path("attempts").asInt()).isEqualTo(2);
        assertPaidOnce(order);
    }

    @Test
    void endsWithTheOrder() {
        var order = askedByTheBank();
        var page = pageOf(order);

        cancel(order);

        assertThat(awaitStatus(order, "failed").path("decline_reason").asString())
                .isEqualTo("order_cancelled");
        answerBank(page, "authorise");
        askAgain(order, null);
        answersThatWereHeard(order);
        assertThat(statuses(order))
                .containsExactlyInAnyOrder("requires_payment_method", "canceled");
        assertThat(declinesOf(order)).hasSize(1);
    }

    @Test
    void givesBackWhatTheBuyerAllowedWhileTheOrderWasCancelled() {
        var order = askedByTheBank();
        faults("{\"webhook_delay_ms\":3000}");

        answerBank(pageOf(order), "authorise");
        cancel(order);

        awaitStatus(order, "refunded");
        assertBooksAddUp();
    }

    @Test
    void isNotMovedByWhatIsToldTwiceOrLate() {
        var order = askedByTheBank();
        faults("{\"duplicate_webhooks\":3}");
        for (var event : processors("events", "order_id", order)) {
            replay(event);
        }
        answersThatWereHeard(order);
        assertThat(asBuyer(order).path("status").asString()).isEqualTo("requires_action");

        answerBank(pageOf(order), "authorise");
        awaitStatus(order, "completed");
        for (var event : processors("events", "order_id", order).reversed()) {
            replay(event);
        }

        answersThatWereHeard(order);
        assertThat(paymentOf(order).path("status").asString()).isEqualTo("completed");
        assertPaidOnce(order);
    }

    @Test
    void isAskedOnceWhenTheAnswerGetsLost() {
        card(CARD);
        var order = placed(order()).getOrderId();
        awaitStatus(order, "failed");
        faults("{\"drop_after\":3,\"path\":\"/v1/payment_intents\"}");

        askAgain(order, null);
        awaitStatus(order, "requires_action");

        assertThat(statuses(order))
                .containsExactlyInAnyOrder("requires_payment_method", "requires_action");
        answerBank(pageOf(order), "authorise");
        awaitStatus(order, "completed");
        assertPaidOnce(order);
    }

    /** A worker that died between the processor's yes to the withdrawal and ours. */
    @Test
    void findsOutWhatWasWithdrawnBeforeACrash() {
        var order = askedByTheBank();
        faults("{\"webhook_delay_ms\":60000}");
        var intent = paymentOf(order).path("gateway_transaction_id").asString();

        assertThat(atTheProcessor("/v1/payment_intents/" + intent + "/cancel").status())
                .isEqualTo(200);

        assertThat(declineOf(order, 2).getReason()).isEqualTo("authentication_expired");
        awaitStatus(order, "failed");
    }

    @Test
    void keepsWaitingWhileTheProcessorIsAway() {
        card(CARD);
        var order = orderDueIn(Duration.ofSeconds(6));
        askedByTheBank(order);
        faults("{\"fail\":1000,\"path\":\"/v1/payment_intents\"}");
        until(
                "the time is over",
                () -> !asBuyer(order.getOrderId()).path("next_action").isObject());
        assertThat(paymentOf(order.getOrderId()).path("status").asString())
                .isEqualTo("requires_action");

        faults("{\"fail\":0}");

        assertThat(awaitStatus(order.getOrderId(), "failed").path("decline_reason").asString())
                .isEqualTo("authentication_expired");
    }

    /** An order whose first charge was declined, and whose buyer pressed pay since. */
    private UUID askedByTheBank() {
        card(CARD);
        var order = order();
        askedByTheBank(order);
        return order.getOrderId();
    }

    private OrderPlaced orderDueIn(Duration time) {
        return OrderPlaced.newBuilder(order()).setPaymentDueAt(Instant.now().plus(time)).build();
    }

    private String askedByTheBank(OrderPlaced order) {
        placed(order);
        assertThat(awaitStatus(order.getOrderId(), "failed").path("decline_reason").asString())
                .isEqualTo("authentication_required");
        askAgain(order.getOrderId(), null);
        awaitStatus(order.getOrderId(), "requires_action");
        return pageOf(order.getOrderId());
    }

    private JsonNode asBuyer(UUID order) {
        return get("/api/v1/payments?order_id=" + order, buyer, "buyer")
                .body()
                .path("items")
                .path(0);
    }

    private JsonNode asSeller(UUID order) {
        return get("/api/v1/payments?role=seller&order_id=" + order, seller, "seller")
                .body()
                .path("items")
                .path(0);
    }

    private String pageOf(UUID order) {
        var id = asBuyer(order).path("id").asString();
        var page =
                get("/api/v1/payments/" + id, buyer, "buyer")
                        .body()
                        .path("next_action")
                        .path("url")
                        .asString();
        assertThat(URI.create(page).getPath()).startsWith("/3d_secure/pi_");
        return page;
    }

    /** What another order tells after them comes after them. */
    private void answersThatWereHeard(UUID order) {
        var after = order();
        probe.tell("order", order, after);
        awaitStatus(after.getOrderId(), "failed", "completed", "requires_action");
    }

    private PaymentDeclined declineOf(UUID order, int attempt) {
        return probe.await(
                PaymentDeclined.class,
                it -> it.getOrderId().equals(order) && it.getAttempt() == attempt);
    }

    private List<PaymentDeclined> declinesOf(UUID order) {
        return probe.within(
                Duration.ofMillis(500), PaymentDeclined.class, it -> it.getOrderId().equals(order));
    }

    private List<String> statuses(UUID order) {
        return processors("payment_intents", "order_id", order).stream()
                .map(intent -> intent.path("status").asString())
                .toList();
    }

    private void replay(JsonNode event) {
        var payload = event.toString();
        assertThat(knock(payload, signed(payload, SECRET, Instant.now())).status()).isEqualTo(204);
    }

    private void assertPaidOnce(UUID order) {
        assertThat(statuses(order).stream().filter("succeeded"::equals)).hasSize(1);
        assertThat(
                        probe.within(
                                Duration.ofMillis(500),
                                PaymentCompleted.class,
                                it -> it.getOrderId().equals(order)))
                .hasSize(1);
        assertBooksAddUp();
    }
}
