package live.blytz.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentMethodAttachParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.local.stripe.Settings;
import live.blytz.local.stripe.StripeSandbox;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.payment.application.PaymentGateway.MoveOutcome;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Commission;
import live.blytz.payment.domain.MoveStatus;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Payout;
import live.blytz.payment.domain.Purpose;
import live.blytz.payment.domain.Refund;
import live.blytz.payment.domain.Shares;
import live.blytz.payment.domain.Wallet;
import live.blytz.platform.money.Money;
import live.blytz.platform.test.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AskingStripeTest {

    private final MutableClock clock = new MutableClock(Instant.now());
    private StripeSandbox sandbox;
    private StripeClient stripe;
    private StripeCharges charges;
    private StripeChallenges challenges;
    private StripeMoves moves;
    private final StripeOutcomes outcomes = new StripeOutcomes(JsonMapper.builder().build());

    @BeforeEach
    void open() throws IOException {
        sandbox = StripeSandbox.start(new Settings(0, null, "whsec_x", List.of(), null, null));
        stripe = client("sk_test_x");
        charges = new StripeCharges(stripe, outcomes, clock);
        challenges = new StripeChallenges(stripe, outcomes);
        moves = new StripeMoves(stripe);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void takesTheMoney() throws StripeException {
        var payment = due();

        assertThat(charges.charge(payment, attempt(payment, "pm_card_visa")))
                .isInstanceOfSatisfying(
                        ChargeOutcome.Captured.class,
                        it -> assertThat(it.amount()).isEqualTo(payment.amount()));
    }

    @Test
    void hearsWhyNot() throws StripeException {
        var payment = due();

        assertThat(charges.charge(payment, attempt(payment, "pm_card_chargeDeclined")))
                .isInstanceOfSatisfying(
                        ChargeOutcome.Declined.class,
                        it -> assertThat(it.reason()).isEqualTo("card_declined"));
    }

    @Test
    void hearsThatTheCustomerIsUnknown() {
        var payment = due();
        var attempt = Attempt.of(payment, "cus_x", "pm_x", "visa 4242", null, clock.instant());

        assertThat(charges.charge(payment, attempt))
                .isInstanceOfSatisfying(
                        ChargeOutcome.Declined.class,
                        it -> assertThat(it.reason()).isEqualTo("resource_missing"));
    }

    @Test
    void doesNotTakeABadApiKeyForADecline() throws StripeException {
        var payment = due();
        var attempt = attempt(payment, "pm_card_visa");
        var stranger = new StripeCharges(client("rubbish"), outcomes, clock);

        assertThat(stranger.charge(payment, attempt)).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    @Test
    void looksWhatBecameOfAnAttemptWhenTheAnswerIsAnError() throws Exception {
        var payment = due();
        var attempt = attempt(payment, "pm_card_visa");
        charges.charge(payment, attempt);
        fail(1);

        assertThat(charges.charge(payment, attempt)).isInstanceOf(ChargeOutcome.Captured.class);
    }

    @Test
    void knowsNothingWhenNothingIsFoundAfterAnError() throws Exception {
        var payment = due();
        var attempt = attempt(payment, "pm_card_visa");
        fail(1);

        assertThat(charges.charge(payment, attempt)).isInstanceOf(ChargeOutcome.Unknown.class);
        fail(2);
        assertThat(charges.charge(payment, attempt)).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    @Test
    void neverAsksAgainWithAKeyThatStripeMayHaveForgotten() throws StripeException {
        var payment = due();
        var attempt = attempt(payment, "pm_card_visa");
        clock.advance(Duration.ofHours(24));

        assertThat(charges.charge(payment, attempt))
                .isInstanceOfSatisfying(
                        ChargeOutcome.Declined.class,
                        it -> assertThat(it.reason()).isEqualTo("processing_error"));
        assertThat(stripe.v1().paymentIntents().list().getData()).isEmpty();
    }

    @Test
    void isToldThatTheBankWantsTheBuyer() throws Exception {
        var asked = asked();

        assertThat(asked.url()).startsWith(sandbox.url() + "/3d_secure/pi_");
        assertThat(asked.response()).doesNotContain("3d_secure");
        assertThat(challenges.look(asked.transactionId())).isEqualTo(asked);
    }

    @Test
    void asksOnceForOneKeyWhileTheBuyerThinks() throws Exception {
        var payment = due();
        var attempt = attempt(payment, "pm_card_authenticationRequired", "https://us.test/o/1");

        assertThat(charges.charge(payment, attempt)).isEqualTo(charges.charge(payment, attempt));
        assertThat(stripe.v1().paymentIntents().list().getData()).hasSize(1);
    }

    @Test
    void learnsFromTheSameKeyThatTheBuyerSaidYesMeanwhile() throws Exception {
        var payment = due();
        var attempt = attempt(payment, "pm_card_authenticationRequired", "https://us.test/o/1");
        answer((ChargeOutcome.ActionRequired) charges.charge(payment, attempt), "authorise");

        assertThat(charges.charge(payment, attempt)).isInstanceOf(ChargeOutcome.Captured.class);
    }

    @Test
    void withdrawsWhatTheBuyerDidNotAnswer() throws Exception {
        var id = asked().transactionId();

        assertThat(challenges.withdraw(id)).isInstanceOf(ChargeOutcome.Withdrawn.class);
        assertThat(challenges.withdraw(id)).isInstanceOf(ChargeOutcome.Withdrawn.class);
        assertThat(challenges.look(id)).isInstanceOf(ChargeOutcome.Withdrawn.class);
    }

    @Test
    void doesNotWithdrawWhatTheBuyerPaid() throws Exception {
        var asked = asked();
        answer(asked, "authorise");

        assertThat(challenges.withdraw(asked.transactionId()))
                .isInstanceOf(ChargeOutcome.Captured.class);
    }

    @Test
    void takesANoOnlyWhenNobodyCanTurnItIntoAYes() throws Exception {
        var asked = asked();
        answer(asked, "refuse");

        for (var look = 0; look < 2; look++) {
            assertThat(challenges.look(asked.transactionId()))
                    .isInstanceOfSatisfying(
                            ChargeOutcome.Declined.class,
                            it -> assertThat(it.reason()).isEqualTo("authentication_failed"));
            assertThat(stripe.v1().paymentIntents().retrieve(asked.transactionId()).getStatus())
                    .isEqualTo("canceled");
        }
    }

    @Test
    void knowsNothingOfAChallengeWhileStripeIsAway() throws Exception {
        var id = asked().transactionId();
        sandbox.close();

        assertThat(challenges.look(id)).isInstanceOf(ChargeOutcome.Unknown.class);
        assertThat(challenges.withdraw(id)).isInstanceOf(ChargeOutcome.Unknown.class);
    }

    @Test
    void knowsNothingOfMovesWhileStripeIsAway() {
        sandbox.close();

        assertThat(moves.refund(refund(), "pi_1")).isInstanceOf(MoveOutcome.Unknown.class);
        assertThat(moves.transfer(payout(), "acct_1")).isInstanceOf(MoveOutcome.Unknown.class);
    }

    @Test
    void hearsThatATransferIsNotCovered() {
        assertThat(moves.transfer(payout(), "acct_1")).isInstanceOf(MoveOutcome.Refused.class);
    }

    private void fail(int times) throws IOException, InterruptedException {
        var knobs = "{\"fail\":%d,\"path\":\"/v1/payment_intents\"}".formatted(times);
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/faults"))
                            .POST(HttpRequest.BodyPublishers.ofString(knobs))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private StripeClient client(String key) {
        return StripeClient.builder().setApiBase(sandbox.url()).setApiKey(key).build();
    }

    private Payment due() {
        var nothing = cents(0);
        return Payment.due(
                        UUID.randomUUID(),
                        new Purpose.Order(UUID.randomUUID()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "stripe",
                        Shares.of(cents(10_00), nothing, nothing, new Commission(800, 0, 1_000)),
                        null,
                        clock.instant())
                .attempted();
    }

    private ChargeOutcome.ActionRequired asked() throws StripeException {
        var payment = due();
        var attempt = attempt(payment, "pm_card_authenticationRequired", "https://us.test/o/1");
        return (ChargeOutcome.ActionRequired) charges.charge(payment, attempt);
    }

    private static void answer(ChargeOutcome.ActionRequired asked, String answer)
            throws IOException, InterruptedException {
        var page = URI.create(asked.url());
        var body = page.getQuery() + "&answer=" + answer;
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(page)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private Attempt attempt(Payment payment, String token) throws StripeException {
        return attempt(payment, token, null);
    }

    private Attempt attempt(Payment payment, String token, @Nullable String returnUrl)
            throws StripeException {
        var customer = stripe.v1().customers().create(CustomerCreateParams.builder().build());
        var card =
                stripe.v1()
                        .paymentMethods()
                        .attach(
                                token,
                                PaymentMethodAttachParams.builder()
                                        .setCustomer(customer.getId())
                                        .build());
        return Attempt.of(
                payment, customer.getId(), card.getId(), "a card", returnUrl, clock.instant());
    }

    private Refund refund() {
        return new Refund(
                UUID.randomUUID(),
                UUID.randomUUID(),
                cents(5),
                "broken",
                null,
                MoveStatus.REQUESTED,
                null,
                clock.instant());
    }

    private Payout payout() {
        return new Payout(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Wallet.SELLER,
                cents(5),
                MoveStatus.REQUESTED,
                null,
                clock.instant());
    }

    private static Money cents(long minor) {
        return Money.of(minor, "USD");
    }
}
