package live.blytz.local.chaos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import live.blytz.local.evening.Measures;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Pesos;

/** One buyer at the lots under the hammer: looks, thinks a moment, bids. */
final class Bidding {

    private static final long STEP = 50_00;
    private static final int SHORTEST_THOUGHT = 350;
    private static final int LONGEST_THOUGHT = 950;

    private final Citizen buyer;
    private final Lots lots;
    private final Ways ways;
    private final Facts facts;
    private final Pace pace;
    private final Random dice;

    Bidding(Citizen buyer, Lots lots, Ways ways, Facts facts, Pace pace, Random dice) {
        this.buyer = buyer;
        this.lots = lots;
        this.ways = ways;
        this.facts = facts;
        this.pace = pace;
        this.dice = dice;
    }

    void step() {
        Nap.millis(SHORTEST_THOUGHT + dice.nextInt(LONGEST_THOUGHT - SHORTEST_THOUGHT));
        var open = lots.live().stream().filter(each -> !each.ledBy(buyer.id())).toList();
        if (!open.isEmpty()) {
            bid(open.get(dice.nextInt(open.size())));
        }
    }

    private void bid(Lot lot) {
        var amount = lot.lowest() + dice.nextInt(3) * STEP;
        var body = new HashMap<String, Object>(Map.of("amount", Pesos.of(amount), "confirm", true));
        if (dice.nextInt(8) == 0) {
            body.put("max_amount", Pesos.of(amount + 6 * STEP));
        }
        var times = dice.nextInt(15) == 0 ? 5 : 1;
        var wish =
                Wish.effect(
                        "/api/v1/auctions/" + lot.id() + "/bid",
                        body,
                        ways.bidding(dice.nextInt(3)));
        var sent = System.nanoTime();
        var replies = several(wish, times);
        var reply = replies.getFirst();
        if (!reply.known()) {
            facts.unanswered("a bid of " + buyer.name() + " on " + lot.id());
            return;
        }
        pace.decided();
        if (reply.ok()) {
            remember(lot, reply, sent);
        } else {
            facts.bids().refused(reply.code(), sent, System.nanoTime());
        }
        lot.learn(reply.body(), buyer.id());
        if (times > 1) {
            facts.wanted(Facts.Kind.BID, key(wish), buyer.id(), times, decisions(replies));
        }
        if (reply.code().equals("auction_closed")) {
            lot.close();
        }
    }

    private void remember(Lot lot, Caller.Reply reply, long sent) {
        facts.bids()
                .accepted(
                        new Measures.Acknowledged(
                                lot.id(),
                                UUID.fromString(reply.text("bid_id")),
                                buyer.id(),
                                reply.body().path("sequence").asLong(),
                                Pesos.minor(reply.body().path("amount")),
                                sent),
                        System.nanoTime());
    }

    /** The same wish, with the same key, several times at the same moment. */
    private List<Caller.Reply> several(Wish wish, int times) {
        return times == 1 ? List.of(buyer.ask(wish)) : Together.ask(buyer, wish, times);
    }

    /** What each answer decided: the same decision has one name. */
    private static List<String> decisions(List<Caller.Reply> replies) {
        var names = new HashSet<String>();
        for (var each : replies) {
            if (each.known()) {
                names.add(each.ok() ? each.text("bid_id") : each.code());
            }
        }
        return List.copyOf(names);
    }

    private static String key(Wish wish) {
        return wish.key() == null ? "" : wish.key();
    }
}
