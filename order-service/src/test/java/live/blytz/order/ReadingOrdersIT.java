package live.blytz.order;

import static live.blytz.order.Neighbours.Goods.guitarOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.blytz.events.order.OrderCancelled;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class ReadingOrdersIT extends OrderServiceDoor {

    private static final String ORDERS = "/api/v1/orders";

    @Test
    void isForItsSidesAndAdminsOnly() {
        var order = ORDERS + "/" + won(known(guitarOf(seller))).getOrderId();

        assertThat(buyer().get(order).status()).isEqualTo(200);
        assertThat(seller().get(order).status()).isEqualTo(200);
        assertThat(as(Ids.next(), "admin").get(order).status()).isEqualTo(200);
        assertThat(as(Ids.next(), "buyer").get(order).status()).isEqualTo(404);
        assertThat(as(Ids.next(), "seller").post(order + "/cancel", "{}").status()).isEqualTo(404);
    }

    @Test
    void goesThroughTheListInParts() {
        var guitar = known(guitarOf(seller));
        var expected = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            expected.addFirst(won(guitar).getOrderId().toString());
            clock.advance(Duration.ofMillis(5));
        }

        var first = seller().get(ORDERS + "?role=seller&limit=2");
        var rest = seller().get(ORDERS + "?role=seller&cursor=" + first.text("next_cursor"));

        assertThat(ids(first)).isEqualTo(expected.subList(0, 2));
        assertThat(ids(rest)).isEqualTo(expected.subList(2, 3));
        assertThat(rest.text("next_cursor")).isEmpty();
        assertThat(ids(buyer().get(ORDERS))).isEqualTo(expected);
        assertThat(ids(buyer().get(ORDERS + "?role=seller"))).isEmpty();
    }

    @Test
    void findsByStatusAndDate() {
        var guitar = known(guitarOf(seller));
        var before = clock.instant();
        var paid = paid(guitar);
        clock.advance(Duration.ofSeconds(5));
        var between = clock.instant();
        var pending = won(guitar).getOrderId();

        assertThat(ids(buyer().get(ORDERS + "?status=paid"))).containsExactly(paid.toString());
        assertThat(ids(buyer().get(ORDERS + "?from=" + between)))
                .containsExactly(pending.toString());
        assertThat(ids(buyer().get(ORDERS + "?from=" + before + "&to=" + between)))
                .containsExactly(paid.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"role=king", "status=lost", "limit=0", "limit=1000", "cursor=rubbish"})
    void refusesWhatItDoesNotKnow(String query) {
        assertThat(buyer().get(ORDERS + "?" + query).status()).isEqualTo(422);
    }

    @Test
    void showsAllToAdminsOnly() {
        var order = won(known(guitarOf(seller))).getOrderId();

        assertThat(ids(as(Ids.next(), "admin").get(ORDERS + "?role=admin&limit=100")))
                .contains(order.toString());
        assertThat(buyer().get(ORDERS + "?role=admin").status()).isEqualTo(403);
    }

    @Test
    void givesATable() {
        won(known(guitarOf(seller).called("=HYPERLINK(\"x\")")));

        var table =
                seller().send(HttpMethod.GET, ORDERS + "?role=seller", null, "Accept", "text/csv");

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.raw().getContentType()).startsWith("text/csv");
        assertThat(table.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .contains(",30.00,USD,");
    }

    @Test
    void letsAnAdminCancel() {
        var order = paid(known(guitarOf(seller)));

        var answer =
                as(Ids.next(), "admin")
                        .post(ORDERS + "/" + order + "/cancel", "{\"reason\":\"Fraud.\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("cancel_note")).isEqualTo("Fraud.");
        var cancelled = probe.await(OrderCancelled.class, each -> each.getOrderId().equals(order));
        assertThat(cancelled.getReason()).isEqualTo("cancelled_by_admin");
        assertThat(cancelled.getItems()).hasSize(1);
    }

    @Test
    void letsABuyerCancelOnlyWhatIsNotPaid() {
        var guitar = known(guitarOf(seller));
        var pending = won(guitar).getOrderId();
        var paid = paid(guitar);

        assertThat(buyer().post(ORDERS + "/" + pending + "/cancel", "{}").text("cancel_reason"))
                .isEqualTo("cancelled_by_buyer");
        assertThat(buyer().post(ORDERS + "/" + paid + "/cancel", "{}").text("code"))
                .isEqualTo("illegal_transition");
    }

    @Test
    void needsAToken() {
        var answers =
                List.of(
                        mvc.get().uri(ORDERS).exchange(),
                        mvc.get().uri(ORDERS).header("Authorization", "Bearer no").exchange());

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(401));
    }

    private static List<String> ids(Person.Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
