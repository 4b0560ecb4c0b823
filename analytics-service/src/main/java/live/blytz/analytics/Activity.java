package live.blytz.analytics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What people did, one document for each thing they did. */
@Component
class Activity {

    static final String COLLECTION = "activity";

    private static final List<String> VIEWS =
            List.of("stream_view", "auction_view", "product_view");
    private static final List<String> MOBILE = List.of("iOS", "iPadOS", "Android");

    private final MongoCollection<Document> done;

    Activity(MongoTemplate mongo) {
        this.done = mongo.getCollection(COLLECTION);
    }

    @PostConstruct
    void index() {
        done.createIndex(
                Indexes.compoundIndex(Indexes.ascending("user_id"), Indexes.descending("at")));
        done.createIndex(Indexes.ascending("stream_id", "action"));
        done.createIndex(Indexes.ascending("day"));
    }

    /**
     * @param key the request's idempotency key: with the same one the same documents are written
     *     again
     */
    void keep(UUID user, ActivityRequest request, String ip, @Nullable String key) {
        var writes = new ArrayList<ReplaceOneModel<Document>>();
        var batch = key == null ? Ids.next().toString() : key;
        for (var event : request.events()) {
            var id =
                    Ids.named("activity", user.toString(), batch, String.valueOf(writes.size()))
                            .toString();
            writes.add(
                    new ReplaceOneModel<>(
                            eq("_id", id),
                            document(user, request, event, ip).append("_id", id),
                            new ReplaceOptions().upsert(true)));
        }
        done.bulkWrite(writes);
    }

    private static Document document(
            UUID user, ActivityRequest request, ActivityRequest.Event event, String ip) {
        var device = request.deviceInfo();
        return new Document("user_id", user.toString())
                .append("session_id", request.sessionId())
                .append("action", event.action())
                .append("product_id", text(event.productId()))
                .append("stream_id", text(event.streamId()))
                .append("at", Date.from(event.timestamp()))
                .append("day", Fact.day(event.timestamp()))
                .append("metadata", new Document(metadata(event)))
                .append(
                        "device_info",
                        new Document("browser", device == null ? null : device.browser())
                                .append("os", device == null ? null : device.os())
                                .append("ip", ip));
    }

    /** The latest first. */
    List<Document> of(UUID user, int limit, @Nullable Instant before, @Nullable String beforeId) {
        Bson where = eq("user_id", user.toString());
        if (before != null && beforeId != null) {
            var time = Date.from(before);
            where = and(where, or(lt("at", time), and(eq("at", time), lt("_id", beforeId))));
        }
        return done.find(where)
                .sort(Sorts.descending("at", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    Set<String> viewers(Bson where) {
        return done.distinct("user_id", and(where, in("action", VIEWS)), String.class)
                .into(new HashSet<>());
    }

    /** Sessions on phones and tablets to all sessions. */
    double mobileShare(Bson where) {
        var all = sessions(where);
        return Ratio.of(sessions(and(where, in("device_info.os", MOBILE))), all);
    }

    private long sessions(Bson where) {
        return done.distinct("session_id", where, String.class).into(new HashSet<>()).size();
    }

    private static Map<String, Object> metadata(ActivityRequest.Event event) {
        return event.metadata() == null ? Map.of() : event.metadata();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
