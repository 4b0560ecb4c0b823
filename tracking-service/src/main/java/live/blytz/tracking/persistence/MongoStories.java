package live.blytz.tracking.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.tracking.application.Stories;
import live.blytz.tracking.domain.Milestone;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document an event of an order, under the event's id: hearing it twice changes nothing. */
@Repository
class MongoStories implements Stories {

    static final String COLLECTION = "order_story";

    private final MongoTemplate mongo;

    MongoStories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    static void index(MongoCollection<Document> stories) {
        stories.createIndex(Indexes.ascending("order_id"));
    }

    @Override
    public void add(UUID event, UUID order, Parties parties, Milestone milestone) {
        stories()
                .replaceOne(
                        eq("_id", event.toString()),
                        new Document("_id", event.toString())
                                .append("order_id", order.toString())
                                .append("buyer_id", parties.buyer().toString())
                                .append("seller_id", parties.seller().toString())
                                .append("milestone", DeliveryDocument.milestone(milestone)),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Milestone> of(UUID order) {
        return stories()
                .find(eq("order_id", order.toString()))
                .map(d -> DeliveryDocument.milestone(d.get("milestone", Document.class)))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Parties> parties(UUID order) {
        return Optional.ofNullable(stories().find(eq("order_id", order.toString())).first())
                .map(d -> new Parties(Bson.id(d, "buyer_id"), Bson.id(d, "seller_id")));
    }

    private MongoCollection<Document> stories() {
        return mongo.getCollection(COLLECTION);
    }
}
