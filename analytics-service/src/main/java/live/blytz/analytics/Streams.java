package live.blytz.analytics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows, worked out from their facts whenever somebody asks. */
@Component
class Streams {

    private final FactStore facts;
    private final StreamMinutes minutes;
    private final InstantSource clock;

    Streams(FactStore facts, StreamMinutes minutes, InstantSource clock) {
        this.facts = facts;
        this.minutes = minutes;
        this.clock = clock;
    }

    Optional<UUID> sellerOf(UUID stream) {
        return Optional.ofNullable(facts.all().find(and(of(stream), ABOUT_THE_SHOW)).first())
                .map(fact -> UUID.fromString(fact.getString("seller_id")));
    }

    Optional<StreamFigures> figures(UUID stream) {
        var show = facts.all().find(and(of(stream), ABOUT_THE_SHOW)).sort(Sorts.ascending("at"));
        var history = show.into(new ArrayList<>());
        return history.isEmpty() ? Optional.empty() : Optional.of(figures(stream, history));
    }

    private static final Bson ABOUT_THE_SHOW =
            in("type", "StreamScheduled", "StreamStatusChanged", "StreamEnded");

    private StreamFigures figures(UUID stream, List<Document> history) {
        var where = of(stream);
        var counts = facts.counts(where);
        var ended = last(history, "ended_at");
        return new StreamFigures(
                stream,
                UUID.fromString(history.getFirst().getString("seller_id")),
                text(history, "title"),
                ended == null ? status(history) : "ended",
                wentLive(history),
                ended,
                viewers(where, ended),
                counts.getOrDefault("BidPlaced", 0L),
                facts.people(and(where, eq("type", "BidPlaced"))).size(),
                auctions(where, counts),
                soldFor(where),
                orders(where),
                counts.getOrDefault("NewStreamComment", 0L),
                facts.people(and(where, eq("type", "NewStreamComment"))).size(),
                facts.total(and(where, eq("type", "ReactionsCounted")), "count"),
                new StreamFigures.Gifts(
                        counts.getOrDefault("GiftPaid", 0L),
                        facts.sums(and(where, eq("type", "GiftPaid")))));
    }

    private StreamFigures.Viewers viewers(Bson where, @Nullable Instant ended) {
        var watch = new WatchTime();
        var joins = 0L;
        var leaves = 0L;
        var presence = and(where, eq("type", "ViewerPresenceChanged"));
        for (var fact : facts.all().find(presence).sort(Sorts.ascending("at"))) {
            var present = fact.getBoolean("present", false);
            watch.saw(fact.getString("user_id"), present, fact.getDate("at").toInstant());
            joins += present ? 1 : 0;
            leaves += present ? 0 : 1;
        }
        return new StreamFigures.Viewers(
                ended == null ? watch.inside() : 0,
                peak(where),
                watch.people(),
                joins,
                leaves,
                Ratio.rounded(watch.averageSeconds(ended == null ? clock.instant() : ended), 1),
                minutes.of(where));
    }

    private int peak(Bson where) {
        var most =
                facts.all()
                        .find(and(where, in("type", "ViewerCountUpdated", "StreamEnded")))
                        .sort(Sorts.descending("peak"))
                        .first();
        return most == null ? 0 : most.getInteger("peak", 0);
    }

    private StreamFigures.Auctions auctions(Bson where, Map<String, Long> counts) {
        return new StreamFigures.Auctions(
                counts.getOrDefault("AuctionScheduled", 0L),
                closed(where, "sold"),
                closed(where, "unsold"),
                counts.getOrDefault("AuctionCancelled", 0L) + closed(where, "cancelled"));
    }

    private long closed(Bson where, String outcome) {
        return facts.count(and(where, eq("type", "AuctionClosed"), eq("outcome", outcome)));
    }

    /** Hammer prices, and orders that come from no auction. */
    List<Money> soldFor(Bson where) {
        var hammers = facts.sums(and(where, eq("type", "AuctionClosed"), eq("outcome", "sold")));
        var atOnce = facts.sums(and(where, eq("type", "OrderPlaced"), exists("auction_id", false)));
        var sums = new TreeMap<String, Money>();
        for (var list : List.of(hammers, atOnce)) {
            list.forEach(money -> sums.merge(money.currencyCode(), money, Money::plus));
        }
        return List.copyOf(sums.values());
    }

    private StreamFigures.Orders orders(Bson where) {
        var placed = placed(where);
        return new StreamFigures.Orders(
                placed.size(),
                facts.count(and(in("order_id", placed), eq("type", "OrderPaid"))),
                facts.count(and(in("order_id", placed), eq("type", "OrderCancelled"))),
                facts.sums(and(in("order_id", placed), eq("type", "OrderPaid"))));
    }

    /** What follows the placing of an order does not say which show it came from. */
    List<String> placed(Bson where) {
        return facts.all()
                .distinct("order_id", and(where, eq("type", "OrderPlaced")), String.class)
                .into(new ArrayList<>());
    }

    static Bson of(UUID stream) {
        return eq("stream_id", stream.toString());
    }

    private static String status(List<Document> history) {
        return text(history, "status").isEmpty() ? "scheduled" : text(history, "status");
    }

    private static String text(List<Document> history, String field) {
        var text = "";
        for (var fact : history) {
            text = fact.get(field, text);
        }
        return text;
    }

    private static @Nullable Instant wentLive(List<Document> history) {
        for (var fact : history) {
            if ("live".equals(fact.getString("status"))) {
                return fact.getDate("at").toInstant();
            }
        }
        return last(history, "started_at");
    }

    private static @Nullable Instant last(List<Document> history, String field) {
        return history.stream()
                .map(fact -> fact.getDate(field))
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .map(Date::toInstant)
                .orElse(null);
    }
}
