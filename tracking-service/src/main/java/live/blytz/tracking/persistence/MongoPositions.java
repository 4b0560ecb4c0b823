package live.blytz.tracking.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.tracking.application.Positions;
import live.blytz.tracking.domain.Track;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document a batch, as it came from the device: points and their events in one write. */
@Repository
class MongoPositions implements Positions {

    static final String COLLECTION = "positions";

    private final MongoTemplate mongo;
    private final DocumentOutbox outbox;

    MongoPositions(MongoTemplate mongo, DocumentOutbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    static void index(MongoCollection<Document> positions) {
        positions.createIndex(Indexes.ascending("delivery_id"));
        positions.createIndex(Indexes.ascending("stored_at"));
    }

    @Override
    public void keep(
            UUID batch, UUID rider, @Nullable UUID delivery, List<Track> points, Instant now) {
        var document =
                new Document("_id", batch.toString())
                        .append("rider_id", rider.toString())
                        .append("delivery_id", Bson.text(delivery))
                        .append("points", points.stream().map(Bson::track).toList())
                        .append("stored_at", Date.from(now))
                        .append(
                                "outbox",
                                points.stream().map(p -> row(rider, delivery, p)).toList());
        try {
            positions().insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
        outbox.wake(COLLECTION, batch.toString());
    }

    @Override
    public List<Track> track(UUID delivery) {
        var points = new ArrayList<Track>();
        for (var batch : positions().find(eq("delivery_id", delivery.toString()))) {
            points.addAll(Bson.list(batch, "points", Bson::track));
        }
        points.sort(Comparator.comparing(Track::at));
        return points;
    }

    @Override
    public void forgetBefore(Instant time) {
        // what still has events to tell stays until they are told
        positions().deleteMany(and(lt("stored_at", Date.from(time)), eq("outbox", List.of())));
    }

    private Document row(UUID rider, @Nullable UUID delivery, Track point) {
        return outbox.row(
                "position",
                rider.toString(),
                RiderMoved.newBuilder()
                        .setRiderId(rider)
                        .setDeliveryId(delivery)
                        .setLat(point.location().lat())
                        .setLng(point.location().lng())
                        .setHeading(point.heading())
                        .setSpeed(point.speed())
                        .setOccurredAt(point.at())
                        .build());
    }

    private MongoCollection<Document> positions() {
        return mongo.getCollection(COLLECTION);
    }
}
