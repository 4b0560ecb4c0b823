package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HearingTheProcessorIT extends Desk {

    private static final String RUBBISH =
            """
            {"id":"evt_1","object":"event","type":"customer.created","created":1767225600,
             "api_version":"2020-01-01","data":{"object":{"object":"customer","id":"cus_1"}}}
            """;

    @Test
    void refusesAForgedWebhook() {
        var answer = knock(RUBBISH, signed(RUBBISH, "whsec_of_somebody_else", Instant.now()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).isEqualTo("signature_invalid");
    }

    @Test
    void refusesAStaleWebhook() {
        var old = Instant.now().minusSeconds(301);

        assertThat(knock(RUBBISH, signed(RUBBISH, SECRET, old)).status()).isEqualTo(400);
    }

    @Test
    void refusesAWebhookWithoutOrWithARubbishSignature() {
        assertThat(knock(RUBBISH, null).status()).isEqualTo(400);
        assertThat(knock(RUBBISH, "t=soon,v1=abc").status()).isEqualTo(400);
        assertThat(knock(RUBBISH, "t=1").status()).isEqualTo(400);
    }

    @Test
    void listensPolitelyToWhatIsNotAboutUs() {
        assertThat(knock(RUBBISH, signed(RUBBISH, SECRET, Instant.now())).status()).isEqualTo(204);
    }

    @Test
    void listensPolitelyToPaymentsOfOthers() {
        var foreign =
                """
                {"id":"evt_2","object":"event","type":"payment_intent.succeeded","created":1767225600,
                 "api_version":"2026-07-29.dahlia","data":{"object":{"object":"payment_intent",
                 "id":"pi_x","status":"succeeded","amount_received":5,"currency":"usd","metadata":
                 {"payment_id":"00000000-0000-7000-8000-000000000001","attempt":"1"}}}}
                """;

        assertThat(knock(foreign, signed(foreign, SECRET, Instant.now())).status()).isEqualTo(204);
    }

    @Test
    void isNotMovedByALateDecline() {
        card("pm_card_visa");
        var order = placed(order());
        var payment = awaitStatus(order.getOrderId(), "completed");
        var late =
                """
                {"id":"evt_late","object":"event","type":"payment_intent.payment_failed",
                 "created":1767225600,"api_version":"2026-07-29.dahlia","data":{"object":
                 {"object":"payment_intent","id":"pi_x","status":"requires_payment_method",
                 "currency":"usd","metadata":{"payment_id":"%s","attempt":"1"}}}}
                """
                        .formatted(payment.path("id").asString());

        assertThat(knock(late, signed(late, SECRET, Instant.now())).status()).isEqualTo(204);

        assertThat(paymentOf(order.getOrderId()).path("status").asString()).isEqualTo("completed");
    }
}
