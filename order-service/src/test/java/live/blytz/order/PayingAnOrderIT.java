package live.blytz.order;

import static live.blytz.order.Neighbours.Goods.guitarOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPaymentRequested;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class PayingAnOrderIT extends OrderServiceDoor {

    @Test
    void succeedsAfterADecline() {
        var order = won(known(guitarOf(seller))).getOrderId();
        neighbours.declined(order, buyer);
        awaitOrder(
                order, answer -> answer.text("last_decline.reason").equals("insufficient_funds"));

        var method = Ids.next();
        var again =
                buyer().post(
                                "/api/v1/orders/" + order + "/pay",
                                """
                                {"payment_method_id":"%s"}
                                """
                                        .formatted(method));

        assertThat(again.status()).isEqualTo(200);
        assertThat(
                        probe.await(
                                        OrderPaymentRequested.class,
                                        asked -> asked.getOrderId().equals(order))
                                .getPaymentMethodId())
                .isEqualTo(method);
        neighbours.paid(order, buyer, seller);
        var paid = probe.await(OrderPaid.class, each -> each.getOrderId().equals(order));
        assertThat(paid.getTitle()).isEqualTo("Guitar");
        assertThat(buyer().get("/api/v1/orders/" + order).text("paid_at")).isNotEmpty();
    }

    @Test
    void isTooLateOnceItIsOverdue() {
        var order = won(known(guitarOf(seller))).getOrderId();

        clock.advance(Duration.ofMinutes(31));

        var cancelled = probe.await(OrderCancelled.class, each -> each.getOrderId().equals(order));
        assertThat(cancelled.getReason()).isEqualTo("payment_overdue");
        neighbours.paid(order, buyer, seller);
        assertThat(
                        probe.within(
                                Duration.ofSeconds(2),
                                OrderPaid.class,
                                paid -> paid.getOrderId().equals(order)))
                .isEmpty();
        var read = buyer().get("/api/v1/orders/" + order);
        assertThat(read.text("status")).isEqualTo("cancelled");
        assertThat(read.text("cancel_reason")).isEqualTo("payment_overdue");
    }

    @Test
    void needsNoBodyToUseTheDefaultCard() {
        var order = won(known(guitarOf(seller))).getOrderId();

        assertThat(buyer().send(HttpMethod.POST, pay(order), null).status()).isEqualTo(200);
    }

    @Test
    void isForItsBuyerOnly() {
        var order = won(known(guitarOf(seller))).getOrderId();

        assertThat(as(Ids.next(), "buyer").post(pay(order), "{}").status()).isEqualTo(404);
        assertThat(seller().post(pay(order), "{}").status()).isEqualTo(403);
        assertThat(buyer().post(pay(Ids.next()), "{}").status()).isEqualTo(404);
        assertThat(buyer().post("/api/v1/orders/rubbish/pay", "{}").status()).isEqualTo(404);
    }

    @Test
    void isRefusedWhenItIsPaid() {
        var order = paid(known(guitarOf(seller)));

        var answer = buyer().post(pay(order), "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("not_payable");
    }

    private static String pay(UUID order) {
        return "/api/v1/orders/" + order + "/pay";
    }
}
