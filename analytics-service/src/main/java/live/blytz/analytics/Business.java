package live.blytz.analytics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.blytz.platform.money.Money;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** How the house is doing. */
@Component
class Business {

    private final FactStore facts;
    private final Streams streams;
    private final Activity activity;
    private final InstantSource clock;

    Business(FactStore facts, Streams streams, Activity activity, InstantSource clock) {
        this.facts = facts;
        this.streams = streams;
        this.activity = activity;
        this.clock = clock;
    }

    BusinessFigures figures(Period period) {
        var where = period.filter();
        var counts = facts.counts(where);
        var sold = facts.count(and(of(where, "AuctionClosed"), eq("outcome", "sold")));
        var viewers = facts.people(of(where, "ViewerPresenceChanged")).size();
        var bidders = facts.people(of(where, "BidPlaced")).size();
        var buyers = facts.people(of(where, "OrderPaid")).size();
        var paid = facts.sums(of(where, "OrderPaid"));
        return new BusinessFigures(
                period.from(),
                period.to(),
                streams.soldFor(where),
                paid,
                counts.getOrDefault("OrderPlaced", 0L),
                counts.getOrDefault("OrderPaid", 0L),
                counts.getOrDefault("OrderCancelled", 0L),
                counts.getOrDefault("OrderDelivered", 0L),
                facts.sums(of(where, "PaymentRefunded")),
                counts.getOrDefault("PaymentDeclined", 0L),
                facts.sums(of(where, "GiftPaid")),
                viewers,
                bidders,
                buyers,
                Ratio.of(buyers, viewers),
                Ratio.of(sold, counts.getOrDefault("AuctionClosed", 0L)),
                commission(where),
                takeRate(where),
                counts.getOrDefault("UserRegistered", 0L),
                counts.getOrDefault("StreamEnded", 0L),
                goals(where, bidders, viewers),
                days(period));
    }

    private List<Money> commission(Bson where) {
        return facts.sums(of(where, "SellerFundsHeld"), "commission");
    }

    /** What the house keeps of what buyers paid for goods, for each currency. */
    private Map<String, Double> takeRate(Bson where) {
        var shares = new HashMap<String, Long>();
        facts.sums(of(where, "SellerFundsHeld"))
                .forEach(share -> shares.put(share.currencyCode(), share.minor()));
        var rates = new TreeMap<String, Double>();
        for (var kept : commission(where)) {
            var whole = kept.minor() + shares.getOrDefault(kept.currencyCode(), 0L);
            rates.put(kept.currencyCode(), Ratio.of(kept.minor(), whole));
        }
        return rates;
    }

    private List<BusinessFigures.Goal> goals(Bson where, int bidders, int viewers) {
        return List.of(
                BusinessFigures.Goal.of("average_session_minutes", 10, sessionMinutes(where)),
                BusinessFigures.Goal.of("auction_participation", 0.05, Ratio.of(bidders, viewers)),
                BusinessFigures.Goal.of("mobile_traffic", 0.40, activity.mobileShare(where)));
    }

    private double sessionMinutes(Bson where) {
        var watch = new WatchTime();
        for (var fact :
                facts.all().find(of(where, "ViewerPresenceChanged")).sort(Sorts.ascending("at"))) {
            watch.saw(
                    fact.getString("stream_id") + fact.getString("user_id"),
                    fact.getBoolean("present", false),
                    at(fact));
        }
        return Ratio.rounded(watch.averageSeconds(clock.instant()) / 60, 2);
    }

    private List<BusinessFigures.Day> days(Period period) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .map(this::day)
                .filter(BusinessFigures.Day::hasAny)
                .toList();
    }

    private BusinessFigures.Day day(LocalDate date) {
        var where = eq("day", date.toString());
        var counts = facts.counts(where);
        return counts.isEmpty()
                ? new BusinessFigures.Day(date, List.of(), List.of(), 0, 0, 0, 0)
                : new BusinessFigures.Day(
                        date,
                        streams.soldFor(where),
                        facts.sums(of(where, "OrderPaid")),
                        counts.getOrDefault("OrderPlaced", 0L),
                        counts.getOrDefault("OrderPaid", 0L),
                        counts.getOrDefault("BidPlaced", 0L),
                        facts.people(of(where, "ViewerPresenceChanged")).size());
    }

    private static Bson of(Bson where, String type) {
        return and(where, eq("type", type));
    }

    private static Instant at(Document fact) {
        return fact.getDate("at").toInstant();
    }
}
