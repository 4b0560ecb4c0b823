package live.blytz.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovingMoneyTest {

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
    void backToTheBuyerStopsAtWhatTheyPaid() throws StripeException {
        var intent = at.charge("pm_card_visa", 1_000, "k").getId();

        assertThat(refund(intent, 700).getStatus()).isEqualTo("succeeded");
        assertThat(
                        catchThrowableOfType(
                                        InvalidRequestException.class, () -> refund(intent, 301))
                                .getParam())
                .isEqualTo("amount");
        refund(intent, 300);
        assertThat(
                        catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, 1))
                                .getCode())
                .isEqualTo("charge_already_refunded");
        assertThat(at.stripe.v1().refunds().list().getData()).hasSize(2);
    }

    @Test
    void isSeenOnTheChargeThatAnIntentExpandsTo() throws StripeException {
        var intent = at.charge("pm_card_visa", 1_000, "k").getId();
        refund(intent, 700);
        var params =
                PaymentIntentRetrieveParams.builder()
                        .addExpand("customer")
                        .addExpand("latest_charge")
                        .build();

        var found = at.stripe.v1().paymentIntents().retrieve(intent, params, null);

        assertThat(found.getLatestChargeObject().getAmountRefunded()).isEqualTo(700);
        assertThat(found.getCustomerObject().getId()).startsWith("cus_");
    }

    @Test
    void toASellerStopsAtTheBalance() throws StripeException {
        at.charge("pm_card_visa", 1_000, "k");
        var seller =
                at.stripe
                        .v1()
                        .accounts()
                        .create(
                                AccountCreateParams.builder()
                                        .setType(AccountCreateParams.Type.EXPRESS)
                                        .build())
                        .getId();

        transfer(seller, 900);

        assertThat(at.stripe.v1().balance().retrieve().getAvailable().getFirst().getAmount())
                .isEqualTo(100);
        assertThat(
                        catchThrowableOfType(
                                        InvalidRequestException.class, () -> transfer(seller, 101))
                                .getCode())
                .isEqualTo("balance_insufficient");
    }

    @Test
    void isTaggedInEventsThatCanBeReadAgain() throws StripeException {
        at.charge("pm_card_visa", 1_000, "k");

        var types = at.stripe.v1().events().list().getData().stream().map(e -> e.getType());

        assertThat(types).contains("payment_intent.succeeded", "charge.succeeded");
    }

    private com.stripe.model.Refund refund(String intent, long amount) throws StripeException {
        return at.stripe
                .v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intent)
                                .setAmount(amount)
                                .build());
    }

    private void transfer(String account, long amount) throws StripeException {
        at.stripe
                .v1()
                .transfers()
                .create(
                        TransferCreateParams.builder()
                                .setDestination(account)
                                .setAmount(amount)
                                .setCurrency("usd")
                                .build());
    }
}
