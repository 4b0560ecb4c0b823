package live.blytz.local.chaos;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import live.blytz.local.evening.Nap;

/** Buys from the shelf and gives gifts, some of it with an impatient thumb. */
final class Shopping {

    private static final int MANY = 5;
    private static final int VERY_MANY = 50;

    private final List<Citizen> buyers;
    private final Stall stall;
    private final Ways ways;
    private final Facts facts;
    private final Random dice;
    private final AtomicBoolean fifty = new AtomicBoolean();
    private volatile boolean open;
    private volatile boolean asking;

    Shopping(List<Citizen> buyers, Stall stall, Ways ways, Facts facts, Random dice) {
        this.buyers = buyers;
        this.stall = stall;
        this.ways = ways;
        this.facts = facts;
        this.dice = dice;
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    boolean quiet() {
        return !asking;
    }

    void step() {
        Nap.millis(1500 + dice.nextInt(2500));
        asking = open;
        try {
            if (asking) {
                var buyer = buyers.get(dice.nextInt(buyers.size()));
                if (dice.nextInt(3) == 0) {
                    give(buyer);
                } else {
                    buy(buyer);
                }
            }
        } finally {
            asking = false;
        }
    }

    boolean buy(Citizen buyer) {
        var times =
                open && fifty.compareAndSet(false, true)
                        ? VERY_MANY
                        : dice.nextInt(2) == 0 ? MANY : 1;
        var wish =
                Wish.effect(
                        "/api/v1/orders",
                        Map.of("product_id", stall.shelf().toString(), "quantity", 1),
                        ways.orders());
        return effect(Facts.Kind.PURCHASE, buyer, wish, times);
    }

    private void give(Citizen buyer) {
        var wish =
                Wish.effect(
                        "/api/v1/streams/" + stall.stream() + "/gifts",
                        Map.of("gift", "rose", "quantity", 1),
                        ways.payments());
        effect(Facts.Kind.GIFT, buyer, wish, dice.nextInt(2) == 0 ? MANY : 1);
    }

    private boolean effect(Facts.Kind kind, Citizen buyer, Wish wish, int times) {
        var replies = Together.ask(buyer, wish, times);
        var ids = replies.stream().filter(Caller.Reply::ok).map(each -> each.text("id")).toList();
        var key = wish.key();
        if (!ids.isEmpty() && key != null) {
            facts.wanted(kind, key, buyer.id(), times, ids);
        }
        if (replies.stream().anyMatch(each -> !each.known())) {
            facts.unanswered(kind + " of " + buyer.name());
        }
        return !ids.isEmpty();
    }
}
