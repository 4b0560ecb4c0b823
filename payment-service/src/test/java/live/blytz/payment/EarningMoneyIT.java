package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.payout.PayoutSent;
import live.blytz.events.wallet.RiderEarned;
import live.blytz.events.wallet.SellerFundsReleased;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EarningMoneyIT extends Desk {

    @Autowired MeterRegistry meters;

    private final UUID rider = UUID.randomUUID();

    @Test
    void isHeldUntilTheDeliveryThenAvailableThenPaidOut() {
        card("pm_card_visa");
        var order = placed(order());
        awaitStatus(order.getOrderId(), "completed");
        assertThat(balance(seller, "seller", "held")).isEqualTo("92.00");
        assertThat(post("/api/v1/payouts", "{}", seller, "seller").body().path("code").asString())
                .isEqualTo("nothing_available");

        delivered(order.getOrderId());
        delivered(order.getOrderId());

        var released =
                probe.await(SellerFundsReleased.class, it -> it.getSellerId().equals(seller));
        assertThat(released.getAmount()).isEqualTo(dollars(92_00));
        assertThat(released.getAvailable()).isEqualTo(dollars(92_00));
        assertThat(balance(seller, "seller", "available")).isEqualTo("92.00");
        assertThat(payOut("92.01").body().path("code").asString())
                .isEqualTo("not_enough_available");

        var asked = payOut("90.00");
        assertThat(asked.status()).isEqualTo(201);
        var sent = probe.await(PayoutSent.class, it -> it.getPayeeId().equals(seller));
        assertThat(sent.getAmount()).isEqualTo(dollars(90_00));
        assertThat(balance(seller, "seller", "paid_out")).isEqualTo("90.00");
        assertThat(balance(seller, "seller", "earned")).isEqualTo("92.00");
        var location = asked.raw().headers().firstValue("Location").orElseThrow();
        assertThat(get(location, seller, "seller").body().path("status").asString())
                .isEqualTo("sent");
        assertThat(get(location, UUID.randomUUID(), "seller").status()).isEqualTo(404);
        assertThat(get("/api/v1/payouts", seller, "seller").body().path("items")).hasSize(1);
        assertStatementSumsToTheBalance(new BigDecimal("2.00"));
        assertBooksAddUp();
    }

    @Test
    void comesToTheRiderOnce() {
        var delivery = UUID.randomUUID();
        for (var copy = 0; copy < 3; copy++) {
            probe.tell(
                    "delivery",
                    delivery,
                    new DeliveryCompleted(
                            delivery,
                            UUID.randomUUID(),
                            seller,
                            buyer,
                            rider,
                            dollars(4_50),
                            1234.5,
                            Instant.now()));
        }

        probe.await(RiderEarned.class, it -> it.getRiderId().equals(rider));

        assertThat(balance(rider, "rider", "available")).isEqualTo("4.50");
        assertBooksAddUp();
    }

    @Test
    void isNobodyElsesBusiness() {
        assertThat(get("/api/v1/wallet", buyer, "buyer").status()).isEqualTo(403);
        assertThat(get("/api/v1/ledger", seller, "seller").status()).isEqualTo(403);
        assertThat(post("/api/v1/payouts", "{}", buyer, "buyer").status()).isEqualTo(403);
        assertThat(get("/api/v1/ledger?limit=5", admin, "admin").status()).isEqualTo(200);
        assertThat(get("/api/v1/ledger?limit=1000", admin, "admin").status()).isEqualTo(422);
        assertThat(get("/api/v1/ledger?cursor=rubbish", admin, "admin").status()).isEqualTo(422);
    }

    @Test
    void isSeenByAdminsOnItsWayOut() {
        comesToTheRiderOnce();
        var payout = post("/api/v1/payouts", "{}", rider, "rider").body().path("id").asString();

        var all = get("/api/v1/payouts", admin, "admin").body().path("items");
        var theirs = get("/api/v1/payouts?payee_id=" + rider, admin, "admin").body().path("items");

        assertThat(all.path(0).path("id").asString()).isEqualTo(payout);
        assertThat(theirs).hasSize(1);
        assertThat(theirs.path(0).path("payee_id").asString()).isEqualTo(rider.toString());
        assertThat(get("/api/v1/payouts?payee_id=" + buyer, admin, "admin").body().path("items"))
                .isEmpty();
        assertThat(get("/api/v1/payouts?payee_id=" + rider, seller, "seller").body().path("items"))
                .isEmpty();
        assertThat(get("/api/v1/payouts?payee_id=x", admin, "admin").status()).isEqualTo(400);
        assertThat(get("/api/v1/payouts/" + payout, admin, "admin").status()).isEqualTo(200);
        assertThat(get("/api/v1/payouts/" + payout, seller, "seller").status()).isEqualTo(404);
        assertThat(post("/api/v1/payouts", "{}", admin, "admin").status()).isEqualTo(403);
    }

    @Test
    void standsInBooksThatCannotBeChangedOrUnbalanced() {
        card("pm_card_visa");
        awaitStatus(placed(order()).getOrderId(), "completed");

        assertThatThrownBy(() -> jdbc.sql("update ledger_entry set amount_minor = 1").update())
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> jdbc.sql("delete from ledger_transaction").update())
                .hasMessageContaining("written once");
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                """
                                                insert into ledger_entry select gen_random_uuid(),
                                                    transaction_id, account, currency, 7, order_id,
                                                    created_at from ledger_entry limit 1
                                                """)
                                        .update())
                .hasMessageContaining("does not sum to zero");
    }

    @Test
    void raisesAnAlarmWhenMoneyIsAstray() {
        card("pm_card_visa");
        var order = placed(order()).getOrderId();
        awaitStatus(order, "completed");
        until("nothing is astray", () -> imbalance() == 0);
        var plant = "update payment set refund_promised = ?, refund_amount = ? where order_id = ?";

        jdbc.sql(plant).params(3, 3, order).update();

        until("3 cents are missed", () -> imbalance() == 3);
        assertThat(get("/api/v1/ledger/balance", admin, "admin").body().path("imbalance").asLong())
                .isEqualTo(3);
        jdbc.sql(plant).params(0, 0, order).update();
    }

    private double imbalance() {
        return meters.get("blytz.ledger.imbalance").gauge().value();
    }

    private void assertStatementSumsToTheBalance(BigDecimal balance) {
        var lines = get("/api/v1/wallet/statement", seller, "seller").body().path("items");
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            sum = sum.add(new BigDecimal(line.path("amount").path("amount").asString()));
        }
        assertThat(sum).isEqualByComparingTo(balance);
        var csv =
                send(
                        request("/api/v1/wallet/statement", seller, "seller")
                                .header("Accept", "text/csv"));
        assertThat(csv.raw().body().lines()).hasSize(1 + lines.size());
        assertThat(csv.raw().body()).startsWith("time,kind,account").contains(",-90.00,USD,2.00");
    }

    private Answer payOut(String amount) {
        return post(
                "/api/v1/payouts",
                "{\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"}}".formatted(amount),
                seller,
                "seller");
    }

    private String balance(UUID who, String role, String what) {
        return get("/api/v1/wallet", who, role)
                .body()
                .path("balances")
                .path(0)
                .path(what)
                .path("amount")
                .asString();
    }

    private void delivered(UUID orderId) {
        probe.tell(
                "order",
                orderId,
                new OrderDelivered(orderId, seller, buyer, "Lamp", Instant.now()));
    }
}
