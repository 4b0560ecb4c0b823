package live.blytz.order;

import static live.blytz.order.Neighbours.Goods.guitarOf;
import static live.blytz.order.Neighbours.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.StockRequested;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuyingAtOnceIT extends OrderServiceDoor {

    @Test
    void asksForStockBeforeMoney() {
        var guitar = known(guitarOf(seller));

        var answer = buyer().post("/api/v1/orders", wish(guitar.id(), 2));

        assertThat(answer.status()).isEqualTo(201);
        var order = UUID.fromString(answer.text("id"));
        assertThat(answer.raw().getHeader("Location")).isEqualTo("/api/v1/orders/" + order);
        assertThat(answer.text("total.amount")).isEqualTo("85.00");
        assertThat(answer.text("payment_due_at")).isEmpty();
        var asked = probe.await(StockRequested.class, each -> each.getOrderId().equals(order));
        assertThat(asked.getQuantity()).isEqualTo(2);
        assertThat(placedWithin(Duration.ofSeconds(1), order)).isZero();

        neighbours.reserved(guitar.id(), order);
        var placed = probe.await(OrderPlaced.class, each -> each.getOrderId().equals(order));
        assertThat(placed.getAuctionId()).isNull();
        assertThat(placed.getTotal()).isEqualTo(usd(8500));
    }

    @Test
    void endsWhenThereIsNoStock() {
        var guitar = known(guitarOf(seller));
        var order =
                UUID.fromString(buyer().post("/api/v1/orders", wish(guitar.id(), 1)).text("id"));

        neighbours.refused(guitar.id(), order);

        var cancelled = probe.await(OrderCancelled.class, each -> each.getOrderId().equals(order));
        assertThat(cancelled.getReason()).isEqualTo("out_of_stock");
        assertThat(placedWithin(Duration.ofMillis(500), order)).isZero();
    }

    @Test
    void endsWhenNobodySaysWhetherThereIsStock() {
        var guitar = known(guitarOf(seller));
        var order =
                UUID.fromString(buyer().post("/api/v1/orders", wish(guitar.id(), 1)).text("id"));

        clock.advance(Duration.ofMinutes(6));

        var cancelled = probe.await(OrderCancelled.class, each -> each.getOrderId().equals(order));
        assertThat(cancelled.getReason()).isEqualTo("stock_unconfirmed");
    }

    @Test
    void happensOnceForOneKey() {
        var guitar = known(guitarOf(seller));
        var key = Ids.next().toString();

        var first = buyer().post("/api/v1/orders", wish(guitar.id(), 1), "Idempotency-Key", key);
        var again = buyer().post("/api/v1/orders", wish(guitar.id(), 1), "Idempotency-Key", key);
        var other = buyer().post("/api/v1/orders", wish(guitar.id(), 2), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("key_reused");
        assertThat(
                        jdbc.sql("select count(*) from orders where buyer_id = ?")
                                .param(buyer)
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void isNotForOnesOwnOrSoldOrUnknownThings() {
        var guitar = known(guitarOf(seller));
        var sold = known(guitarOf(seller).withStatus("sold"));

        assertThat(seller().post("/api/v1/orders", wish(guitar.id(), 1)).status()).isEqualTo(403);
        assertThat(buyer().post("/api/v1/orders", wish(sold.id(), 1)).text("code"))
                .isEqualTo("not_for_sale");
        assertThat(buyer().post("/api/v1/orders", wish(Ids.next(), 1)).status()).isEqualTo(404);
    }

    @Test
    void takesTheChosenAddressAndNoForeignOne() {
        var guitar = known(guitarOf(seller));
        var mine = buyer().post("/api/v1/addresses", KeepingAddressesIT.MAKATI).text("id");
        var foreign = seller().post("/api/v1/addresses", KeepingAddressesIT.MAKATI).text("id");

        assertThat(buyer().post("/api/v1/orders", wish(guitar.id(), foreign)).status())
                .isEqualTo(404);
        assertThat(
                        buyer().post("/api/v1/orders", wish(guitar.id(), mine))
                                .text("shipping_address.city"))
                .isEqualTo("Makati");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"product_id\":null,\"quantity\":1}",
                "{\"product_id\":\"00000000-0000-7000-8000-000000000001\",\"quantity\":0}",
                "{\"product_id\":\"00000000-0000-7000-8000-000000000001\",\"quantity\":-5}",
                "{\"product_id\":\"00000000-0000-7000-8000-000000000001\",\"quantity\":101}"
            })
    void namesTheFieldThatIsWrong(String body) {
        var answer = buyer().post("/api/v1/orders", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isIn("product_id", "quantity");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(buyer().post("/api/v1/orders", "{\"product_id\":").status()).isEqualTo(400);
    }

    private int placedWithin(Duration time, UUID order) {
        return probe.within(time, OrderPlaced.class, each -> each.getOrderId().equals(order))
                .size();
    }

    private static String wish(UUID product, int quantity) {
        return """
        {"product_id":"%s","quantity":%d}
        """
                .formatted(product, quantity);
    }

    private static String wish(UUID product, String address) {
        return """
        {"product_id":"%s","address_id":"%s"}
        """
                .formatted(product, address);
    }
}
