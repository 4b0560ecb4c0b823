package live.blytz.order;

import static live.blytz.order.Neighbours.Goods.guitarOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPaymentRequested;
import live.blytz.events.order.OrderPlaced;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RemindingIT extends OrderServiceDoor {

    @Test
    void tellsAgainWhatWasAskedUnderTheSameId() {
        var order = won(known(guitarOf(seller))).getOrderId();
        var first = probe.awaitTold(OrderPlaced.class, each -> each.getOrderId().equals(order));

        var answer = admin().post(retry(order), "");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("events")).hasSize(1);
        assertThat(answer.text("events.0")).isEqualTo("OrderPlaced");
        var twice = told(order, 2);
        assertThat(twice)
                .extracting(each -> each.envelope().id())
                .containsOnly(first.envelope().id());
        assertThat(twice.getLast().event()).isEqualTo(first.event());
    }

    @Test
    void asksForNothingThatIsNotWantedAnyMore() {
        var order = paid(known(guitarOf(seller)));

        var answer = admin().post(retry(order), "");

        assertThat(answer.text("events.0")).isEqualTo("OrderPaid");
        assertThat(answer.json().path("events")).hasSize(1);
        assertThat(probe.awaitTold(OrderPaid.class, each -> each.getOrderId().equals(order), 2))
                .hasSize(2);
    }

    @Test
    void tellsTheLastWishToPayBesideTheOrder() {
        var order = won(known(guitarOf(seller))).getOrderId();
        buyer().post("/api/v1/orders/" + order + "/pay", "{}");
        buyer().post("/api/v1/orders/" + order + "/pay", "{}");
        probe.awaitTold(OrderPaymentRequested.class, each -> each.getOrderId().equals(order), 2);

        var answer = admin().post(retry(order), "");

        assertThat(answer.text("events.0")).isEqualTo("OrderPlaced");
        assertThat(answer.text("events.1")).isEqualTo("OrderPaymentRequested");
        assertThat(answer.json().path("events")).hasSize(2);
    }

    @Test
    void listsWhatWaitsAndUntilWhen() {
        var order = won(known(guitarOf(seller))).getOrderId();
        var paid = paid(known(guitarOf(seller)));

        var unpaid = all("payment").stream().filter(each -> is(each, order)).toList();
        assertThat(unpaid).hasSize(1);
        var row = unpaid.getFirst();
        assertThat(row.path("title").asString()).isEqualTo("Guitar");
        assertThat(row.path("awaits").asString()).isEqualTo("payment");
        var since = Instant.parse(row.path("since").asString());
        assertThat(Instant.parse(row.path("until").asString()))
                .isEqualTo(since.plus(Duration.ofMinutes(30)));
        assertThat(all("payment")).noneMatch(each -> is(each, paid));
        assertThat(all("shipment")).anyMatch(each -> is(each, paid));
        assertThat(all(null)).anyMatch(each -> is(each, paid)).anyMatch(each -> is(each, order));
        assertThat(all(null))
                .extracting(each -> each.path("until").asString())
                .isSortedAccordingTo(Comparator.comparing(Instant::parse));
        assertThat(admin().get("/api/v1/orders/waiting?awaits=rain").status()).isEqualTo(422);
        assertThat(admin().get("/api/v1/orders/waiting?cursor=rain").status()).isEqualTo(422);
    }

    @Test
    void isRefusedAtTheEndOfTheWay() {
        var order = won(known(guitarOf(seller))).getOrderId();
        buyer().post("/api/v1/orders/" + order + "/cancel", "{}");

        var answer = admin().post(retry(order), "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("not_waiting");
        assertThat(all(null)).noneMatch(each -> is(each, order));
    }

    @Test
    void saysWhenItWasNotKeptWhatWasAsked() {
        var order = won(known(guitarOf(seller))).getOrderId();
        jdbc.sql("delete from asked where order_id = ?").params(order).update();

        assertThat(admin().post(retry(order), "").text("code")).isEqualTo("nothing_to_tell");
    }

    @Test
    void isForAdmins() {
        var order = won(known(guitarOf(seller))).getOrderId();

        for (var person : List.of(buyer(), seller(), as(Ids.next(), "moderator"))) {
            assertThat(person.post(retry(order), "").status()).isEqualTo(403);
            assertThat(person.get("/api/v1/orders/waiting").status()).isEqualTo(403);
        }
        assertThat(admin().post(retry(Ids.next()), "").status()).isEqualTo(404);
    }

    private List<EventProbe.Told<OrderPlaced>> told(UUID order, int times) {
        return probe.awaitTold(OrderPlaced.class, each -> each.getOrderId().equals(order), times);
    }

    /** The whole list, two at a time. */
    private List<JsonNode> all(@Nullable String what) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page =
                    admin().get(
                                    "/api/v1/orders/waiting?limit=2"
                                            + (what == null ? "" : "&awaits=" + what)
                                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.json().path("items").forEach(found::add);
            cursor = page.json().path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    private Person admin() {
        return as(Ids.next(), "admin");
    }

    private static boolean is(JsonNode row, UUID order) {
        return row.path("id").asString().equals(order.toString());
    }

    private static String retry(UUID order) {
        return "/api/v1/orders/" + order + "/retry";
    }
}
