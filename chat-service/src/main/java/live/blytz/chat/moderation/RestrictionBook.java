package live.blytz.chat.moderation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.moderation.Restriction.Kind;
import live.blytz.chat.room.KeptRestrictions;
import live.blytz.chat.room.Restrictions;
import live.blytz.platform.event.DocumentOutbox;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** All restrictions, one document for each show, person and kind; what is over stays written. */
@Repository
class RestrictionBook implements KeptRestrictions {

    static final String COLLECTION = "restrictions";

    private final MongoTemplate mongo;
    private final InstantSource clock;

    RestrictionBook(MongoTemplate mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        book().createIndex(
                        Indexes.compoundIndex(
                                Indexes.ascending("stream_id"), Indexes.descending("since", "_id")),
                        new IndexOptions().name("restrictions_of_stream"));
        book().createIndex(
                        Indexes.descending("since", "_id"),
                        new IndexOptions().name("restrictions_by_time"));
    }

    /**
     * @param told the outbox row of the event that tells of it
     */
    void write(Restriction restriction, Document told) {
        var update =
                combine(
                        set("stream_id", restriction.streamId().toString()),
                        set("user_id", restriction.userId().toString()),
                        set("user_name", restriction.userName()),
                        set("kind", restriction.kind().wire()),
                        set("until", date(restriction.until())),
                        set("moderator_id", restriction.moderatorId().toString()),
                        set("since", Date.from(restriction.since())),
                        set("lifted_at", null),
                        push(DocumentOutbox.FIELD, told));
        try {
            upsert(restriction.id(), update);
        } catch (MongoServerException raced) {
            if (ErrorCategory.fromErrorCode(raced.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            upsert(restriction.id(), update); // two wrote the first one at once: now it is there
        }
    }

    private void upsert(String id, Bson update) {
        book().updateOne(eq("_id", id), update, new UpdateOptions().upsert(true));
    }

    /** False when there was nothing to lift. */
    boolean lift(String id, Instant now, Document told) {
        return book().updateOne(
                                and(eq("_id", id), running(now)),
                                combine(
                                        set("lifted_at", Date.from(now)),
                                        push(DocumentOutbox.FIELD, told)))
                        .getModifiedCount()
                > 0;
    }

    @Override
    public Restrictions of(UUID stream) {
        return fold(eq("stream_id", stream.toString()));
    }

    @Override
    public Restrictions of(UUID stream, UUID user) {
        return fold(
                in(
                        "_id",
                        Restriction.id(stream, user, Kind.MUTE),
                        Restriction.id(stream, user, Kind.BAN)));
    }

    /** What lasts, the latest first. */
    List<Restriction> list(@Nullable UUID stream, @Nullable ListPlace after, int limit) {
        var conditions = new ArrayList<Bson>(List.of(running(clock.instant())));
        if (stream != null) {
            conditions.add(eq("stream_id", stream.toString()));
        }
        if (after != null) {
            var at = Date.from(after.at());
            conditions.add(or(lt("since", at), and(eq("since", at), lt("_id", after.id()))));
        }
        return book().find(and(conditions))
                .sort(Sorts.descending("since", "_id"))
                .limit(limit)
                .map(RestrictionBook::restriction)
                .into(new ArrayList<>());
    }

    private Restrictions fold(Bson which) {
        var all = Restrictions.NONE;
        for (var row : book().find(and(which, running(clock.instant())))) {
            var found = restriction(row);
            all =
                    switch (found.kind()) {
                        case MUTE -> all.muted(found.userId(), found.term());
                        case BAN -> all.banned(found.userId(), found.term());
                    };
        }
        return all;
    }

    private static Bson running(Instant now) {
        return and(eq("lifted_at", null), or(eq("until", null), gt("until", Date.from(now))));
    }

    private MongoCollection<Document> book() {
        return mongo.getCollection(COLLECTION);
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static Restriction restriction(Document row) {
        var until = row.getDate("until");
        return new Restriction(
                UUID.fromString(row.getString("stream_id")),
                UUID.fromString(row.getString("user_id")),
                row.getString("user_name"),
                Kind.of(row.getString("kind")),
                until == null ? null : until.toInstant(),
                UUID.fromString(row.getString("moderator_id")),
                row.getDate("since").toInstant());
    }
}
