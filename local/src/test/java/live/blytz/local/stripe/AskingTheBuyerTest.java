package live.blytz.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 3-D Secure, with the bank's page. */
class AskingTheBuyerTest {

    private static final String BACK = "https://shop.test/orders/1?from=mail#pay";

    private final HttpClient http = HttpClient.newHttpClient();
    private SandboxFixture at;

    @BeforeEach
    void open() throws IOException {
        at = new SandboxFixture();
    }

    @AfterEach
    void close() {
        at.close();
        http.close();
    }

    @Test
    void happensOnAPageOfTheBank() throws Exception {
        var intent = asked(BACK);

        assertThat(intent.getStatus()).isEqualTo("requires_action");
        assertThat(intent.getNextAction().getType()).isEqualTo("redirect_to_url");
        assertThat(intent.getNextAction().getRedirectToUrl().getReturnUrl()).isEqualTo(BACK);
        var page = look(pageOf(intent));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("117.00 USD", "Authorise", "Refuse")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(intentOf(intent).getAmountReceived()).isZero();
    }

    @Test
    void leadsBackPaid() throws Exception {
        var intent = asked(BACK);

        var answer = answer(pageOf(intent), "&answer=authorise");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo(
                        "https://shop.test/orders/1?from=mail&payment_intent=%s&payment_intent_client_secret=%s&redirect_status=succeeded#pay",
                        intent.getId(), intent.getClientSecret());
        var paid = intentOf(intent);
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getNextAction()).isNull();
        assertThat(at.stripe.v1().balance().retrieve().getAvailable().getFirst().getAmount())
                .isEqualTo(117_00);
    }

    @Test
    void leadsBackRefused() throws Exception {
        var intent = asked(BACK);

        var answer = answer(pageOf(intent), "&answer=refuse");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("&redirect_status=failed#pay");
        var refused = intentOf(intent);
        assertThat(refused.getStatus()).isEqualTo("requires_payment_method");
        assertThat(refused.getLastPaymentError().getCode())
                .isEqualTo("payment_intent_authentication_failure");
        assertThat(refused.getLatestCharge()).isNull();
    }

    @Test
    void takesTheFirstAnswerOnly() throws Exception {
        var intent = asked(BACK);
        answer(pageOf(intent), "&answer=refuse");

        var second = answer(pageOf(intent), "&answer=authorise");

        assertThat(second.headers().firstValue("Location").orElseThrow()).contains("=failed");
        assertThat(intentOf(intent).getStatus()).isEqualTo("requires_payment_method");
        assertThat(look(pageOf(intent)).body()).doesNotContain("<form");
    }

    @Test
    void takesNoAnswerToWhatIsCalledOff() throws Exception {
        var intent = asked(BACK);
        at.stripe.v1().paymentIntents().cancel(intent.getId());

        var late = answer(pageOf(intent), "&answer=authorise");

        assertThat(late.headers().firstValue("Location").orElseThrow()).contains("=failed");
        assertThat(intentOf(intent).getStatus()).isEqualTo("canceled");
        assertThat(intentOf(intent).getNextAction()).isNull();
    }

    @Test
    void cannotBeCalledOffOnceItIsPaid() throws Exception {
        var intent = asked(BACK);
        answer(pageOf(intent), "&answer=authorise");

        assertThat(
                        catchThrowableOfType(
                                        InvalidRequestException.class,
                                        () ->
                                                at.stripe
                                                        .v1()
                                                        .paymentIntents()
                                                        .cancel(intent.getId()))
                                .getCode())
                .isEqualTo("payment_intent_unexpected_state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&answer=", "&answer=maybe", "&answer=%zz", "&answer=%3Cscript%3E"})
    void isNotMovedByOddAnswers(String odd) throws Exception {
        var intent = asked(BACK);

        var answer = answer(pageOf(intent), odd);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("script");
        assertThat(intentOf(intent).getStatus()).isEqualTo("requires_action");
    }

    @Test
    void showsNothingToWhoGuesses() throws Exception {
        var intent = asked(BACK);
        var page = pageOf(intent).split("\\?", 2)[0];

        assertThat(look(page).statusCode()).isEqualTo(404);
        assertThat(look(page + "?source=payatt_x").statusCode()).isEqualTo(404);
        assertThat(look(at.sandbox.url() + "/3d_secure/pi_x?source=").statusCode()).isEqualTo(404);
        assertThat(look(at.sandbox.url() + "/3d_secure/").statusCode()).isEqualTo(404);
        assertThat(
                        http.send(
                                        HttpRequest.newBuilder(URI.create(page)).DELETE().build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/orders/1", "https://", "a b", "file:///etc"})
    void leadsBackToTheWebOnly(String elsewhere) {
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> asked(elsewhere)))
                .extracting(InvalidRequestException::getParam)
                .isEqualTo("return_url");
    }

    @Test
    void canHappenNextDoorWhereNothingElseIs() throws Exception {
        try (var nextDoor = SandboxFixture.withABankNextDoor()) {
            var intent = asked(nextDoor, BACK);
            var page = pageOf(intent);
            var bank = URI.create(page).resolve("/").toString();

            assertThat(page).doesNotStartWith(nextDoor.sandbox.url());
            assertThat(look(page).body()).contains("117.00 USD");
            assertThat(look(bank + "v1/payment_intents").statusCode()).isEqualTo(404);
            assertThat(look(bank + "_sandbox/faults").statusCode()).isEqualTo(404);
            assertThat(answer(page, "&answer=authorise").statusCode()).isEqualTo(303);
            assertThat(nextDoor.stripe.v1().paymentIntents().retrieve(intent.getId()).getStatus())
                    .isEqualTo("succeeded");
        }
    }

    private PaymentIntent asked(String back) throws StripeException {
        return asked(at, back);
    }

    private static PaymentIntent asked(SandboxFixture at, String back) throws StripeException {
        var customer = at.customer();
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(117_00L)
                        .setCurrency("usd")
                        .setCustomer(customer)
                        .setPaymentMethod(at.card(customer, "pm_card_authenticationRequired"))
                        .setReturnUrl(back)
                        .setConfirm(true)
                        .build();
        return at.stripe.v1().paymentIntents().create(params);
    }

    private PaymentIntent intentOf(PaymentIntent before) throws StripeException {
        return at.stripe.v1().paymentIntents().retrieve(before.getId());
    }

    private static String pageOf(PaymentIntent intent) {
        return intent.getNextAction().getRedirectToUrl().getUrl();
    }

    private HttpResponse<String> look(String page) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(page)));
    }

    private HttpResponse<String> answer(String page, String rest)
            throws IOException, InterruptedException {
        var source = URI.create(page).getQuery();
        return sent(
                HttpRequest.newBuilder(URI.create(page))
                        .POST(HttpRequest.BodyPublishers.ofString(source + rest)));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
