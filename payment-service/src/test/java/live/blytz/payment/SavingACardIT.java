package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import live.blytz.events.payment.PaymentMethodRemoved;
import live.blytz.events.payment.PaymentMethodSaved;
import org.junit.jupiter.api.Test;

class SavingACardIT extends Desk {

    private static final String PATH = "/api/v1/payment-methods";

    @Test
    void isToldAndShownWithoutItsNumber() {
        var saved = post(PATH, "{\"token\":\"pm_card_visa\"}", buyer, "buyer");

        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.body().path("last4").asString()).isEqualTo("4242");
        assertThat(saved.body().path("is_default").asBoolean()).isTrue();
        var told = probe.await(PaymentMethodSaved.class, it -> it.getUserId().equals(buyer));
        assertThat(told.getBrand()).isEqualTo("visa");
        assertThat(get(PATH, buyer, "buyer").body().path("items")).hasSize(1);
    }

    @Test
    void happensOnceForOneKey() {
        var first = keyed("pm_card_visa");
        var second = keyed("pm_card_visa");

        assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(keyed("pm_card_mastercard").body().path("code").asString())
                .isEqualTo("key_reused");
        assertThat(get(PATH, buyer, "buyer").body().path("items")).hasSize(1);
    }

    @Test
    void isRefusedWithRubbish() {
        assertThat(post(PATH, "{\"token\":\"4242424242424242\"}", buyer, "buyer").status())
                .isEqualTo(422);
        var unknown = post(PATH, "{\"token\":\"pm_unknown\"}", buyer, "buyer");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().path("code").asString()).isEqualTo("card_refused");
    }

    @Test
    void canBeChosenAndRemoved() {
        var first = card("pm_card_visa");
        var second = card("pm_card_mastercard");
        var path = PATH + "/" + first;

        var chosen =
                send(
                        request(path + "/default", buyer, "buyer")
                                .PUT(HttpRequest.BodyPublishers.noBody()));
        assertThat(chosen.body().path("is_default").asBoolean()).isTrue();
        assertThat(send(request(path, UUID.randomUUID(), "buyer").DELETE()).status())
                .isEqualTo(404);
        assertThat(send(request(path, buyer, "buyer").DELETE()).status()).isEqualTo(204);
        var removed = probe.await(PaymentMethodRemoved.class, it -> it.getUserId().equals(buyer));
        assertThat(removed.getOthersLeft()).isTrue();

        var left = get(PATH, buyer, "buyer").body().path("items");
        assertThat(left).hasSize(1);
        assertThat(left.path(0).path("id").asString()).isEqualTo(second.toString());
        assertThat(left.path(0).path("is_default").asBoolean()).isTrue();
    }

    @Test
    void isPutOffWhileTheProcessorIsAway() {
        faults("{\"fail\":1,\"path\":\"/v1/customers\"}");

        var answer = post(PATH, "{\"token\":\"pm_card_visa\"}", buyer, "buyer");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().path("code").asString()).isEqualTo("processor_unavailable");
    }

    private Answer keyed(String token) {
        return send(
                request(PATH, buyer, "buyer")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "one")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"token\":\"%s\"}".formatted(token))));
    }
}
