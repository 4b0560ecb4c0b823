package live.blytz.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentMethodListParams;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargingACardTest {

    private SandboxFixture at;

    @BeforeEach
    void open() throws IOException {
        at = new SandboxFixture();
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void succeedsWithAGoodOne() throws StripeException {
        var intent = at.charge("pm_card_visa", 2_550, "k");

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getAmountReceived()).isEqualTo(2_550);
        assertThat(intent.getMetadata()).containsEntry("order_id", "o-1");
        assertThat(at.stripe.v1().paymentIntents().retrieve(intent.getId()).getStatus())
                .isEqualTo("succeeded");
        assertThat(at.stripe.v1().balance().retrieve().getAvailable().getFirst().getAmount())
                .isEqualTo(2_550);
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_chargeDeclined, card_declined, generic_decline",
        "pm_card_visa_chargeDeclined, card_declined, generic_decline",
        "pm_card_visa_chargeDeclinedInsufficientFunds, card_declined, insufficient_funds",
        "pm_card_chargeDeclinedExpiredCard, expired_card, expired_card",
        "pm_card_authenticationRequired, authentication_required, authentication_required",
    })
    void isDeclinedWithABadOne(String token, String code, String declineCode) {
        var refusal = catchThrowableOfType(CardException.class, () -> at.charge(token, 100, "k"));

        assertThat(refusal.getStatusCode()).isEqualTo(402);
        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getDeclineCode()).isEqualTo(declineCode);
        assertThat(refusal.getStripeError().getPaymentIntent().getStatus())
                .isEqualTo("requires_payment_method");
    }

    @Test
    void happensOnceForOneKeyHoweverOftenItIsAsked() throws StripeException {
        var customer = at.customer();
        var card = at.card(customer, "pm_card_mastercard");

        var first = at.charge(customer, card, 100, "same");
        var second = at.charge(customer, card, 100, "same");

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(at.stripe.v1().paymentIntents().list().getData()).hasSize(1);
    }

    @Test
    void isRefusedWhenAKeyComesBackWithOtherParameters() throws StripeException {
        var customer = at.customer();
        var card = at.card(customer, "pm_card_visa");
        at.charge(customer, card, 100, "same");

        var refusal =
                catchThrowableOfType(
                        IdempotencyException.class, () -> at.charge(customer, card, 101, "same"));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
    }

    @Test
    void answers409WhileItsKeyIsAtWork() throws Exception {
        var customer = at.customer();
        var card = at.card(customer, "pm_card_visa");
        at.faults("{\"delay_ms\": 600, \"path\": \"/v1/payment_intents\"}");
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> at.charge(customer, card, 100, "same"));
            Thread.sleep(200);

            var refusal =
                    catchThrowableOfType(
                            StripeException.class, () -> at.charge(customer, card, 100, "same"));

            assertThat(refusal.getStatusCode()).isEqualTo(409);
            assertThat(first.get().getStatus()).isEqualTo("succeeded");
        }
    }

    @Test
    void isThereWhenTheAnswerGotLost() throws Exception {
        var customer = at.customer();
        var card = at.card(customer, "pm_card_visa");
        at.faults("{\"drop_after\": 2, \"path\": \"/v1/payment_intents\"}");

        catchThrowableOfType(
                ApiConnectionException.class, () -> at.charge(customer, card, 100, "same"));
        at.faults("{\"drop_after\": 0}");

        var again = at.charge(customer, card, 100, "same");
        assertThat(again.getStatus()).isEqualTo("succeeded");
        assertThat(
                        at.stripe
                                .v1()
                                .paymentIntents()
                                .list(
                                        PaymentIntentListParams.builder()
                                                .setCustomer(customer)
                                                .build())
                                .getData())
                .hasSize(1);
    }

    @Test
    void doesNothingInAnOutage() throws Exception {
        at.faults("{\"fail\": 1, \"path\": \"/v1/payment_intents\"}");

        assertThat(
                        catchThrowableOfType(
                                        ApiException.class,
                                        () -> at.charge("pm_card_visa", 100, "k"))
                                .getStatusCode())
                .isEqualTo(500);
        assertThat(at.stripe.v1().paymentIntents().list().getData()).isEmpty();
    }

    @Test
    void needsAKey() {
        var refusal =
                catchThrowableOfType(
                        AuthenticationException.class,
                        () -> at.client("rubbish").v1().customers().list());

        assertThat(refusal.getStatusCode()).isEqualTo(401);
    }

    @Test
    void tellsWhatIsMissingOrUnknown() {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(100L)
                        .setCurrency("usd")
                        .setCustomer("cus_x");

        assertThat(
                        catchThrowableOfType(
                                        InvalidRequestException.class,
                                        () -> at.stripe.v1().paymentIntents().retrieve("pi_x"))
                                .getStatusCode())
                .isEqualTo(404);
        assertThat(
                        catchThrowableOfType(
                                        InvalidRequestException.class,
                                        () ->
                                                at.stripe
                                                        .v1()
                                                        .paymentIntents()
                                                        .create(params.setAmount(0L).build()))
                                .getParam())
                .isEqualTo("amount");
    }

    @Test
    void canBeCalledOffBeforeItIsConfirmed() throws StripeException {
        var params = PaymentIntentCreateParams.builder().setAmount(100L).setCurrency("usd").build();
        var intents = at.stripe.v1().paymentIntents();
        var open = intents.create(params);

        assertThat(intents.cancel(open.getId()).getStatus()).isEqualTo("canceled");
        assertThat(
                        catchThrowableOfType(
                                        InvalidRequestException.class,
                                        () -> intents.confirm(open.getId()))
                                .getCode())
                .isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void isRefusedWithACardThatWasDetached() throws StripeException {
        var customer = at.customer();
        var card = at.card(customer, "pm_card_visa");
        at.stripe.v1().paymentMethods().detach(card);

        assertThat(
                        catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> at.charge(customer, card, 100, "k")))
                .isNotNull();
        assertThat(
                        at.stripe
                                .v1()
                                .paymentMethods()
                                .list(
                                        PaymentMethodListParams.builder()
                                                .setCustomer(customer)
                                                .build())
                                .getData())
                .isEmpty();
    }

    @Test
    void isRememberedAfterARestart(@TempDir Path folder) throws Exception {
        var data = folder.resolve("stripe.jsonl");
        String intent;
        String customer;
        String card;
        try (var before = new SandboxFixture(data)) {
            customer = before.customer();
            card = before.card(customer, "pm_card_visa");
            intent = before.charge(customer, card, 100, "same").getId();
        }
        java.nio.file.Files.writeString(
                data, "[{\"id\":\"cut", java.nio.file.StandardOpenOption.APPEND);
        for (var start = 0; start < 2; start++) {
            try (var after = new SandboxFixture(data)) {
                assertThat(after.charge(customer, card, 100, "same").getId()).isEqualTo(intent);
                assertThat(after.stripe.v1().paymentIntents().list().getData()).hasSize(1);
            }
        }
    }
}
