package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.wallet.GiftPaid;
import org.junit.jupiter.api.Test;

class GivingAGiftIT extends Desk {

    private final UUID stream = UUID.randomUUID();

    @Test
    void chargesTheSenderAndTellsTheShow() {
        show("live");
        card("pm_card_visa");

        var answer = give("{\"gift\":\"rose\",\"quantity\":3}");

        assertThat(answer.status()).isEqualTo(201);
        var paid = probe.await(GiftPaid.class, it -> it.getStreamId().equals(stream));
        assertThat(paid.getAmount()).isEqualTo(dollars(3_00));
        assertThat(paid.getSellerId()).isEqualTo(seller);
        assertThat(paid.getQuantity()).isEqualTo(3);
        var location = answer.raw().headers().firstValue("Location").orElseThrow();
        assertThat(get(location, buyer, "buyer").body().path("status").asString())
                .isEqualTo("completed");
        var wallet = get("/api/v1/wallet", seller, "seller").body().path("balances").path(0);
        assertThat(wallet.path("available").path("amount").asString()).isEqualTo("2.76");
        assertBooksAddUp();
    }

    @Test
    void isRefusedWhereItMakesNoSense() {
        assertThat(give("{\"gift\":\"rose\"}").status()).isEqualTo(404);
        show("live");
        assertThat(code("{\"gift\":\"rose\"}")).isEqualTo("no_payment_method");
        card("pm_card_visa");
        assertThat(code("{\"gift\":\"castle\"}")).isEqualTo("unknown_gift");
        assertThat(give("{\"gift\":\"rose\",\"quantity\":0}").status()).isEqualTo(422);
        assertThat(
                        post(
                                        "/api/v1/streams/%s/gifts".formatted(stream),
                                        "{\"gift\":\"rose\"}",
                                        seller,
                                        "seller")
                                .body()
                                .path("code")
                                .asString())
                .isEqualTo("own_stream");
        show("ended");
        assertThat(code("{\"gift\":\"rose\"}")).isEqualTo("stream_not_live");
    }

    private void show(String status) {
        probe.tell(
                "stream",
                stream,
                new StreamStatusChanged(
                        stream, seller, "Lamps", "pre_live", status, null, Instant.now()));
        until(
                "the show is known",
                () ->
                        jdbc.sql("select count(*) from live_show where id = ? and status = ?")
                                        .params(stream, status)
                                        .query(Integer.class)
                                        .single()
                                == 1);
    }

    private String code(String body) {
        return give(body).body().path("code").asString();
    }

    private Answer give(String body) {
        return post("/api/v1/streams/%s/gifts".formatted(stream), body, buyer, "buyer");
    }
}
