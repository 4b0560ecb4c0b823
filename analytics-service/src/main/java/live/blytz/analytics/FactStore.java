package live.blytz.analytics;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.annotation.PostConstruct;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import live.blytz.platform.event.Envelope;
import live.blytz.platform.money.Money;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** All facts, and the three questions that every figure is made of: how many, who, how much. */
@Component
class FactStore {

    private final MongoCollection<Document> facts;
    private final InstantSource clock;

    FactStore(MongoTemplate mongo, InstantSource clock) {
        this.facts = mongo.getCollection(Fact.COLLECTION);
        this.clock = clock;
    }

    @PostConstruct
    void index() {
        facts.createIndex(Indexes.ascending("stream_id", "type", "at"));
        facts.createIndex(Indexes.ascending("type", "day"));
        facts.createIndex(Indexes.ascending("order_id", "type"));
        facts.createIndex(Indexes.ascending("type", "at"));
    }

    /** Again and again the same: the event's id is the fact's. */
    void keep(SpecificRecord event, Envelope envelope) {
        var id = envelope.id().toString();
        var fact = Facts.of(event).with("kept_at", Date.from(clock.instant())).document();
        facts.replaceOne(eq("_id", id), fact.append("_id", id), new ReplaceOptions().upsert(true));
    }

    MongoCollection<Document> all() {
        return facts;
    }

    /** How many of each type. */
    Map<String, Long> counts(Bson where) {
        var counts = new HashMap<String, Long>();
        for (var row : facts.aggregate(List.of(match(where), group("$type", sum("count", 1L))))) {
            counts.put(row.getString("_id"), number(row, "count"));
        }
        return counts;
    }

    long count(Bson where) {
        return facts.countDocuments(where);
    }

    long total(Bson where, String field) {
        var row =
                facts.aggregate(List.of(match(where), group(null, sum("total", "$" + field))))
                        .first();
        return row == null ? 0 : number(row, "total");
    }

    /** Who: each person once. */
    Set<String> people(Bson where) {
        return facts.distinct("user_id", and(where, exists("user_id")), String.class)
                .into(new HashSet<>());
    }

    /** How much, by currency. */
    List<Money> sums(Bson where) {
        return sums(where, "amount");
    }

    List<Money> sums(Bson where, String field) {
        var sums = new TreeMap<String, Long>();
        for (var row :
                facts.aggregate(
                        List.of(
                                match(and(where, exists("currency"))),
                                group("$currency", sum("total", "$" + field))))) {
            sums.merge(row.getString("_id"), number(row, "total"), Long::sum);
        }
        var money = new ArrayList<Money>();
        sums.forEach((currency, minor) -> money.add(Money.of(minor, currency)));
        return money;
    }

    private static long number(Document row, String field) {
        return Objects.requireNonNull(row.get(field, Number.class), field).longValue();
    }
}
