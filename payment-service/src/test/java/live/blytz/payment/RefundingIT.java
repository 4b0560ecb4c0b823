package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundingIT extends Desk {

    private UUID orderId = UUID.randomUUID();
    private String refund = "";

    @BeforeEach
    void paid() {
        card("pm_card_visa");
        orderId = placed(order()).getOrderId();
        refund =
                "/api/v1/payments/%s/refund"
                        .formatted(awaitStatus(orderId, "completed").path("id").asString());
    }

    @Test
    void neverExceedsWhatWasPaidHoweverManyAskAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 12)
                            .mapToObj(_ -> threads.submit(() -> ask("20.00", admin, "admin")))
                            .toList();
            var granted = 0;
            for (var answer : answers) {
                var status = answer.get().status();
                assertThat(status).isIn(201, 422);
                granted += status == 201 ? 1 : 0;
            }
            assertThat(granted).isEqualTo(5);
        }
        until(
                "100.00 went back",
                () ->
                        paymentOf(orderId)
                                .path("refund_amount")
                                .path("amount")
                                .asString()
                                .equals("100.00"));
        assertThat(paymentOf(orderId).path("status").asString()).isEqualTo("completed");
        assertThat(ask("17.01", admin, "admin").body().path("code").asString())
                .isEqualTo("refund_too_high");

        ask("17.00", seller, "seller");

        var whole = awaitStatus(orderId, "refunded");
        assertThat(whole.path("refunded_at").asString("")).isNotEmpty();
        assertBooksAddUp();
    }

    @Test
    void keepsWhoWantedItAndWhy() {
        ask("1.00", seller, "seller");

        var payment = paymentOf(orderId).path("id").asString();
        var kept =
                get("/api/v1/payments/" + payment, buyer, "buyer").body().path("refunds").path(0);
        assertThat(kept.path("reason").asString()).isEqualTo("broken");
        assertThat(kept.path("asked_by").asString()).isEqualTo(seller.toString());
    }

    @Test
    void isRefusedToBuyersAndUnknownToOthers() {
        assertThat(ask("1.00", buyer, "buyer").status()).isEqualTo(403);
        assertThat(ask("1.00", UUID.randomUUID(), "seller").status()).isEqualTo(404);
    }

    @Test
    void isRefusedWithRubbish() {
        assertThat(ask("-1.00", admin, "admin").body().path("code").asString())
                .isEqualTo("refund_invalid");
        assertThat(post(refund, "{\"reason\":\"\"}", admin, "admin").status()).isEqualTo(422);
        assertThat(post(refund, "{\"reason\":", admin, "admin").status()).isEqualTo(400);
    }

    @Test
    void isGivenUpWhenTheProcessorRefuses() {
        jdbc.sql("update payment set gateway_transaction_id = 'pi_unknown' where order_id = ?")
                .param(orderId)
                .update();

        ask("5.00", admin, "admin");

        until(
                "the refund is refused",
                () ->
                        jdbc.sql("select count(*) from refund where status = 'refused'")
                                        .query(Integer.class)
                                        .single()
                                > 0);
        assertThat(
                        jdbc.sql("select refund_promised from payment where order_id = ?")
                                .param(orderId)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private Answer ask(String amount, UUID who, String role) {
        var body =
                "{\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"},\"reason\":\"broken\"}"
                        .formatted(amount);
        return post(refund, body, who, role);
    }
}
