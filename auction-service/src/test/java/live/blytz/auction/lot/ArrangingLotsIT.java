package live.blytz.auction.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.blytz.auction.AuctionIT;
import live.blytz.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The order in which the lots of a show come. */
class ArrangingLotsIT extends AuctionIT {

    private UUID show = Ids.next();
    private String lots = "";

    @Test
    void beginsInTheOrderInWhichTheyWereAnnounced() {
        announceShow();
        var announced = three();

        assertThat(order(get(lots))).isEqualTo(announced);
    }

    @Test
    void keepsTheOrderThatTheSellerSays() {
        announceShow();
        var wanted = reversed(three());

        var answer = arrange(wanted, tag(get(lots)));

        assertThat(answer).hasStatusOk();
        assertThat(order(get(lots))).isEqualTo(wanted);
        var late = lot();
        assertThat(order(get(lots))).isEqualTo(with(wanted, late));
    }

    @Test
    void leavesOutWhatHasBeenOpened() {
        announceShow();
        var announced = three();
        post("/api/v1/streams/" + show + "/start", "", seller, "seller");

        open(announced.getFirst());

        assertThat(order(get(lots))).isEqualTo(announced.subList(1, 3));
    }

    @Test
    void raisesNoVersionOfALot() {
        announceShow();
        var announced = three();
        var before = tag(get("/api/v1/auctions/" + announced.getFirst()));

        arrange(reversed(announced), tag(get(lots)));

        assertThat(tag(get("/api/v1/auctions/" + announced.getFirst()))).isEqualTo(before);
    }

    @Test
    void isRefusedWithThePresentOrderWhenItIsAnotherOneByNow() {
        announceShow();
        var announced = three();
        var seen = tag(get(lots));
        arrange(reversed(announced), seen);

        var late = arrange(announced, seen);

        assertThat(late).hasStatus(412);
        assertThat(AuctionIT.<List<String>>read(late, "$.current.lots"))
                .isEqualTo(reversed(announced).stream().map(UUID::toString).toList());
        assertThat(arrange(announced, null)).hasStatus(428);
    }

    @Test
    void isRefusedWithThePresentOrderWhenALotIsMissingOrTooMuch() {
        announceShow();
        var announced = three();

        for (var wrong :
                List.of(
                        announced.subList(0, 2),
                        with(announced, Ids.next()),
                        List.of(announced.get(0), announced.get(0), announced.get(1)))) {
            var answer = arrange(wrong, "*");
            assertThat(answer).hasStatus(409);
            assertThat(AuctionIT.<String>read(answer, "$.code")).isEqualTo("order_changed");
            assertThat(AuctionIT.<List<String>>read(answer, "$.lots"))
                    .isEqualTo(announced.stream().map(UUID::toString).toList());
        }
    }

    @Test
    void isForTheSellerOfTheShow() {
        announceShow();
        var announced = three();

        assertThat(put(lots, body(announced), "*", alice, "seller")).hasStatus(404);
        assertThat(put(lots, body(announced), "*", alice, "buyer")).hasStatus(403);
        assertThat(put(lots, body(announced), "*", alice, "admin")).hasStatus(403);
        assertThat(get("/api/v1/streams/" + Ids.next() + "/lots")).hasStatus(404);
        assertThat(put(lots, "{}", "*", seller, "seller")).hasStatus(422);
        assertThat(put(lots, "{\"lots\":[null]}", "*", seller, "seller")).hasStatus(422);
        assertThat(put(lots, "{\"lots\":7}", "*", seller, "seller").getResponse().getStatus())
                .isIn(400, 422);
    }

    @Test
    void letsOneOfTwoHandsThrough() throws Exception {
        announceShow();
        var announced = three();
        var seen = tag(get(lots));
        var turned = List.of(announced.get(1), announced.get(2), announced.get(0));

        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    hands.invokeAll(
                            List.<Callable<Integer>>of(
                                    () -> status(arrange(reversed(announced), seen)),
                                    () -> status(arrange(turned, seen))));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .contains(200)
                    .containsAnyOf(409, 412);
        }
        assertThat(order(get(lots))).isIn(reversed(announced), turned);
    }

    private void announceShow() {
        var created =
                post(
                        "/api/v1/streams",
                        "{\"title\":\"Lamps\",\"scheduled_start\":\"2030-01-01T00:00:00Z\"}",
                        seller,
                        "seller");
        show = UUID.fromString(read(created, "$.id"));
        lots = "/api/v1/streams/" + show + "/lots";
    }

    private List<UUID> three() {
        return Stream.generate(this::lot).limit(3).toList();
    }

    private UUID lot() {
        return auction("\"stream_id\":\"%s\"".formatted(show));
    }

    private MvcTestResult arrange(List<UUID> order, @Nullable String tag) {
        return put(lots, body(order), tag, seller, "seller");
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String body(List<UUID> order) {
        return order.stream()
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(",", "{\"lots\":[", "]}"));
    }

    private static List<UUID> order(MvcTestResult answer) {
        return AuctionIT.<List<String>>read(answer, "$.lots").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static List<UUID> reversed(List<UUID> order) {
        var turned = new ArrayList<>(order);
        Collections.reverse(turned);
        return turned;
    }

    private static List<UUID> with(List<UUID> order, UUID last) {
        var longer = new ArrayList<>(order);
        longer.add(last);
        return longer;
    }
}
