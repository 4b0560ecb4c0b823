package live.blytz.tracking.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import live.blytz.tracking.application.Riders;
import live.blytz.tracking.domain.Track;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document a rider, made at the first shift or point. */
@Repository
class MongoRiders implements Riders {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoTemplate mongo;

    MongoRiders(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Rider get(UUID id) {
        var found = riders().find(eq("_id", id.toString())).first();
        return found == null
                ? new Rider(id, false, Optional.empty())
                : new Rider(
                        id,
                        found.getBoolean("online", false),
                        Optional.ofNullable(found.get("last", Document.class)).map(Bson::track));
    }

    @Override
    public void startShift(UUID id, Instant now) {
        riders().updateOne(
                        eq("_id", id.toString()),
                        Updates.combine(
                                Updates.set("online", true),
                                Updates.set("shift_started_at", Date.from(now))),
                        UPSERT);
    }

    @Override
    public void endShift(UUID id, Instant now) {
        riders().updateOne(
                        eq("_id", id.toString()),
                        Updates.combine(
                                Updates.set("online", false),
                                Updates.set("shift_ended_at", Date.from(now))),
                        UPSERT);
    }

    @Override
    public void moved(UUID id, Track newest) {
        try {
            riders().updateOne(
                            and(
                                    eq("_id", id.toString()),
                                    or(eq("last", null), lt("last.at", Date.from(newest.at())))),
                            Updates.set("last", Bson.track(newest)),
                            UPSERT);
        } catch (MongoWriteException refused) {
            // the upsert met a rider whose last point is newer: that one stays
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    @Override
    public boolean reserve(UUID id, UUID delivery, Instant now, Instant until) {
        var free =
                or(
                        eq("asked_until", null),
                        lt("asked_until", Date.from(now)),
                        eq("asked_for", delivery.toString()));
        return riders().updateOne(
                                and(eq("_id", id.toString()), eq("online", true), free),
                                Updates.combine(
                                        Updates.set("asked_for", delivery.toString()),
                                        Updates.set("asked_until", Date.from(until))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void release(UUID id, UUID delivery) {
        riders().updateOne(
                        and(eq("_id", id.toString()), eq("asked_for", delivery.toString())),
                        Updates.combine(Updates.unset("asked_for"), Updates.unset("asked_until")));
    }

    private MongoCollection<Document> riders() {
        return mongo.getCollection("riders");
    }
}
