package live.blytz.local.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.local.evening.Nap;
import org.jspecify.annotations.Nullable;

/** Keeps some lots under the hammer: one that closes makes way for the next. */
final class Lots {

    private static final int AT_ONCE = 3;
    private static final int SHORTEST = 9;
    private static final int LONGEST = 13;

    private final Citizen seller;
    private final Stall stall;
    private final Ways ways;
    private final Facts facts;
    private final Random dice;
    private final List<Lot> live = new CopyOnWriteArrayList<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile boolean opening;

    Lots(Citizen seller, Stall stall, Ways ways, Facts facts, Random dice) {
        this.seller = seller;
        this.stall = stall;
        this.ways = ways;
        this.facts = facts;
        this.dice = dice;
    }

    /** One slot of the table: sells something, or waits a moment. */
    void step(int slot) {
        if (!opening) {
            Nap.millis(50);
            return;
        }
        atWork.incrementAndGet();
        try {
            sell(slot);
        } finally {
            atWork.decrementAndGet();
        }
    }

    static int slots() {
        return AT_ONCE;
    }

    void open() {
        opening = true;
    }

    /** No new ones; those under the hammer go on to their end. */
    void noMore() {
        opening = false;
    }

    boolean quiet() {
        return atWork.get() == 0;
    }

    List<Lot> live() {
        return live;
    }

    int count() {
        return live.size();
    }

    private void sell(int slot) {
        var product = stall.hammer().get(slot % stall.hammer().size());
        var seconds = SHORTEST + dice.nextInt(LONGEST - SHORTEST + 1);
        var lot = schedule(product, seconds);
        if (lot == null) {
            Nap.millis(250);
            return;
        }
        var opened =
                seller.ask(
                        Wish.effect(
                                "/api/v1/auctions/" + lot.id() + "/open",
                                Map.of(),
                                ways.bidding(dice.nextInt(2))));
        facts.opened(lot.id());
        if (!opened.ok()) {
            facts.unanswered("opening lot " + lot.id() + ": " + opened.status() + opened.body());
            return;
        }
        live.add(lot);
        awaitEnd(lot, Duration.ofSeconds(seconds));
        lot.close();
        live.remove(lot);
    }

    private @Nullable Lot schedule(UUID product, int seconds) {
        var answer =
                seller.ask(
                        Wish.effect(
                                "/api/v1/auctions",
                                Map.of(
                                        "product_id",
                                        product.toString(),
                                        "stream_id",
                                        stall.stream().toString(),
                                        "duration_seconds",
                                        seconds,
                                        "soft_close",
                                        Map.of(
                                                "window_seconds",
                                                2,
                                                "extension_seconds",
                                                2,
                                                "cap_seconds",
                                                4)),
                                ways.bidding(dice.nextInt(2))));
        if (!answer.ok()) {
            facts.unanswered("a new lot: " + answer.status() + " " + answer.body());
            return null;
        }
        return new Lot(UUID.fromString(answer.text("id")), 500_00);
    }

    /** Its own clock says when to look; the house says when it is over. */
    private void awaitEnd(Lot lot, Duration span) {
        var patience = System.nanoTime() + span.plusSeconds(90).toNanos();
        Nap.millis(span.toMillis() - 200);
        while (System.nanoTime() < patience && !lot.over()) {
            var seen =
                    seller.ask(
                            new Wish(
                                    "GET",
                                    "/api/v1/auctions/" + lot.id(),
                                    null,
                                    null,
                                    ways.bidding(dice.nextInt(2))));
            if (seen.ok() && !seen.text("status").equals("live")) {
                return;
            }
            Nap.millis(300);
        }
    }
}
