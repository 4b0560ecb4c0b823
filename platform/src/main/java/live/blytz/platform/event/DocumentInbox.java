package live.blytz.platform.event;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The event's id is remembered after its effect, since there are no transactions: a crash between
 * the two runs the handler again, which is why it must be idempotent by the event's id.
 */
final class DocumentInbox implements Inbox {

    private final MongoDatabaseFactory database;
    private final InstantSource clock;

    DocumentInbox(MongoDatabaseFactory database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean once(Envelope event, Runnable effect) {
        var inbox = database.getMongoDatabase().getCollection("inbox");
        var id = event.id().toString();
        if (inbox.find(Filters.eq("_id", id)).first() != null) {
            return false;
        }
        effect.run();
        try {
            inbox.insertOne(
                    new Document("_id", id)
                            .append("topic", event.topic())
                            .append("type", event.type())
                            .append("received_at", Date.from(clock.instant())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return true;
    }
}
