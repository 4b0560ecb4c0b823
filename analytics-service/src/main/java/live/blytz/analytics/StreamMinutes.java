package live.blytz.analytics;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** A show minute by minute: where viewers stay and where they go. */
@Component
class StreamMinutes {

    private static final List<String> COUNTED =
            List.of(
                    "ViewerCountUpdated",
                    "ViewerPresenceChanged",
                    "NewStreamComment",
                    "BidPlaced",
                    "GiftPaid",
                    "AuctionClosed");

    private final FactStore facts;

    StreamMinutes(FactStore facts) {
        this.facts = facts;
    }

    List<StreamFigures.Minute> of(Bson stream) {
        var minutes = new TreeMap<Instant, Map<String, Document>>();
        var key =
                new Document("minute", "$minute")
                        .append("type", "$type")
                        .append("present", "$present")
                        .append("outcome", "$outcome");
        for (var row :
                facts.all()
                        .aggregate(
                                List.of(
                                        match(and(stream, in("type", COUNTED))),
                                        group(
                                                key,
                                                sum("count", 1L),
                                                max("viewers", "$viewers"))))) {
            var id = row.get("_id", Document.class);
            minutes.computeIfAbsent(id.get("minute", Date.class).toInstant(), _ -> new HashMap<>())
                    .put(name(id), row);
        }
        return read(minutes);
    }

    private static String name(Document id) {
        return switch (id.getString("type")) {
            case "ViewerPresenceChanged" -> id.getBoolean("present", false) ? "join" : "leave";
            case "AuctionClosed" -> "AuctionClosed " + id.getString("outcome");
            default -> id.getString("type");
        };
    }

    /** The count of viewers is told when it changes: until then it is the last one. */
    private static List<StreamFigures.Minute> read(Map<Instant, Map<String, Document>> minutes) {
        var list = new ArrayList<StreamFigures.Minute>();
        var viewers = 0;
        for (var entry : minutes.entrySet()) {
            var rows = entry.getValue();
            var counted = rows.get("ViewerCountUpdated");
            viewers = counted == null ? viewers : counted.get("viewers", Number.class).intValue();
            list.add(
                    new StreamFigures.Minute(
                            entry.getKey(),
                            viewers,
                            count(rows, "join"),
                            count(rows, "leave"),
                            count(rows, "NewStreamComment"),
                            count(rows, "BidPlaced"),
                            count(rows, "GiftPaid"),
                            count(rows, "AuctionClosed sold")));
        }
        return list;
    }

    private static long count(Map<String, Document> rows, String name) {
        var row = rows.get(name);
        return row == null ? 0 : row.get("count", Number.class).longValue();
    }
}
