package live.blytz.analytics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** From looking to paying: how many different people came how far. */
@Component
class Funnel {

    private final FactStore facts;
    private final Activity activity;
    private final Streams streams;

    Funnel(FactStore facts, Activity activity, Streams streams) {
        this.facts = facts;
        this.activity = activity;
        this.streams = streams;
    }

    /**
     * @param name view, join, bid, win, paid
     * @param share of those who viewed
     */
    record Step(String name, int users, double share) {}

    record Steps(List<Step> steps) {}

    Steps ofStream(UUID stream) {
        var where = Streams.of(stream);
        var paid = and(eq("type", "OrderPaid"), in("order_id", streams.placed(where)));
        return steps(where, paid);
    }

    Steps between(Period period) {
        return steps(period.filter(), and(period.filter(), eq("type", "OrderPaid")));
    }

    private Steps steps(Bson where, Bson paid) {
        var joined =
                facts.people(and(where, eq("type", "ViewerPresenceChanged"), eq("present", true)));
        var viewed = new HashSet<>(activity.viewers(where));
        viewed.addAll(joined); // who came in has looked
        var bid = facts.people(and(where, eq("type", "BidPlaced")));
        var won = facts.people(and(where, eq("type", "AuctionClosed"), eq("outcome", "sold")));
        return new Steps(
                List.of(
                        step("view", viewed, viewed),
                        step("join", joined, viewed),
                        step("bid", bid, viewed),
                        step("win", won, viewed),
                        step("paid", facts.people(paid), viewed)));
    }

    private static Step step(String name, Set<String> people, Set<String> viewed) {
        return new Step(name, people.size(), Ratio.of(people.size(), viewed.size()));
    }
}
