package live.blytz.tracking.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.tracking.application.Deliveries;
import live.blytz.tracking.application.Telling;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.DeliveryStatus;
import live.blytz.tracking.domain.Outcome.Changed;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document a delivery; a step and what it tells are written by one update of it. */
@Repository
class MongoDeliveries implements Deliveries {

    static final String COLLECTION = "deliveries";

    private static final String CREATED = "created_at";

    private final MongoTemplate mongo;
    private final DocumentOutbox outbox;
    private final Telling telling;

    MongoDeliveries(MongoTemplate mongo, DocumentOutbox outbox, Telling telling) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.telling = telling;
    }

    static void index(MongoCollection<Document> deliveries) {
        deliveries.createIndex(Indexes.ascending("order_id"));
        deliveries.createIndex(Indexes.ascending("status", "offer_expires_at"));
        deliveries.createIndex(Indexes.ascending("rider_id", "status"));
        deliveries.createIndex(Indexes.ascending("offered_to"));
        deliveries.createIndex(Indexes.ascending("seller_id"));
        deliveries.createIndex(Indexes.ascending("buyer_id"));
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return first(eq("_id", id.toString()));
    }

    @Override
    public Optional<Delivery> ofOrder(UUID order) {
        return first(eq("order_id", order.toString()));
    }

    @Override
    public boolean add(Changed created) {
        var delivery = created.delivery();
        var document =
                DeliveryDocument.fields(delivery)
                        .append("_id", delivery.id().toString())
                        .append(CREATED, Date.from(delivery.milestones().getFirst().timestamp()))
                        .append("version", delivery.version())
                        .append("outbox", rows(created));
        try {
            deliveries().insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
        outbox.wake(COLLECTION, delivery.id().toString());
        return true;
    }

    @Override
    public boolean store(Changed step) {
        var delivery = step.delivery();
        var rows = rows(step);
        var update =
                new Document("$set", DeliveryDocument.fields(delivery))
                        .append("$inc", new Document("version", 1L));
        if (!rows.isEmpty()) {
            update.append("$push", new Document("outbox", new Document("$each", rows)));
        }
        var result =
                deliveries()
                        .updateOne(
                                and(
                                        eq("_id", delivery.id().toString()),
                                        eq("version", delivery.version())),
                                update);
        if (result.getMatchedCount() == 1 && !rows.isEmpty()) {
            outbox.wake(COLLECTION, delivery.id().toString());
        }
        return result.getMatchedCount() == 1;
    }

    @Override
    public List<Delivery> waiting(int limit) {
        return deliveries()
                .find(eq("status", DeliveryStatus.WAITING.wire()))
                .sort(Sorts.ascending(CREATED))
                .limit(limit)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Delivery> offersExpired(Instant now, int limit) {
        return all(
                and(
                        eq("status", DeliveryStatus.OFFERED.wire()),
                        lte("offer_expires_at", Date.from(now))),
                limit);
    }

    @Override
    public List<Delivery> offeredTo(UUID rider, Instant now) {
        return all(
                and(
                        eq("offered_to", rider.toString()),
                        eq("status", DeliveryStatus.OFFERED.wire()),
                        gt("offer_expires_at", Date.from(now))),
                100);
    }

    @Override
    public Optional<Delivery> riddenBy(UUID rider) {
        return first(
                and(
                        eq("rider_id", rider.toString()),
                        in(
                                "status",
                                DeliveryStatus.ACCEPTED.wire(),
                                DeliveryStatus.PICKED_UP.wire())));
    }

    @Override
    public List<Delivery> concerning(UUID person, int limit) {
        var id = person.toString();
        return all(or(eq("rider_id", id), eq("seller_id", id), eq("buyer_id", id)), limit);
    }

    private List<Document> rows(Changed step) {
        return step.events().stream()
                .map(
                        event ->
                                outbox.row(
                                        Telling.TOPIC,
                                        step.delivery().id().toString(),
                                        telling.record(step.delivery(), event)))
                .toList();
    }

    private Optional<Delivery> first(Bson filter) {
        return Optional.ofNullable(deliveries().find(filter).first()).map(DeliveryDocument::read);
    }

    private List<Delivery> all(Bson filter, int limit) {
        return deliveries()
                .find(filter)
                .sort(Sorts.descending(CREATED))
                .limit(limit)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> deliveries() {
        return mongo.getCollection(COLLECTION);
    }
}
