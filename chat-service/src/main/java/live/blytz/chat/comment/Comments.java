package live.blytz.chat.comment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.web.Cursor;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * All comments, one document each; {@code told} when the room log has it. One that was removed
 * stays written, with who removed it, and is shown to nobody.
 */
@Repository
public class Comments {

    public static final String COLLECTION = "comments";

    private static final Bson SHOWN = eq("removed_at", null);

    private final MongoTemplate mongo;

    Comments(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        comments()
                .createIndex(
                        Indexes.compoundIndex(
                                Indexes.ascending("stream_id"),
                                Indexes.descending("created_at", "_id")),
                        new IndexOptions().name("comments_of_stream"));
        comments()
                .createIndex(
                        Indexes.ascending("told", "created_at"),
                        new IndexOptions().name("comments_untold"));
    }

    /** False when one with this id is there already. */
    boolean add(Comment comment) {
        try {
            comments()
                    .insertOne(
                            new Document("_id", comment.commentId().toString())
                                    .append("stream_id", comment.streamId().toString())
                                    .append("user_id", comment.userId().toString())
                                    .append("user_name", comment.userName())
                                    .append("text", comment.text())
                                    .append("created_at", Date.from(comment.createdAt()))
                                    .append("told", false));
            return true;
        } catch (MongoWriteException trouble) {
            if (ErrorCategory.fromErrorCode(trouble.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw trouble;
        }
    }

    void told(UUID comment) {
        comments().updateOne(eq("_id", comment.toString()), Updates.set("told", true));
    }

    public Optional<Comment> find(UUID comment) {
        return first(and(eq("_id", comment.toString()), SHOWN));
    }

    /** Also one that was removed. */
    public Optional<Comment> ever(UUID comment) {
        return first(eq("_id", comment.toString()));
    }

    /**
     * @param told the outbox rows that tell of it
     * @return false when it was gone before
     */
    public boolean remove(UUID comment, UUID by, Instant at, Document... told) {
        return comments()
                        .updateOne(
                                and(eq("_id", comment.toString()), SHOWN),
                                Updates.combine(
                                        Updates.set("removed_at", Date.from(at)),
                                        Updates.set("removed_by", by.toString()),
                                        Updates.set("told", true),
                                        Updates.pushEach(DocumentOutbox.FIELD, List.of(told))))
                        .getModifiedCount()
                > 0;
    }

    private Optional<Comment> first(Bson filter) {
        return Optional.ofNullable(comments().find(filter).first()).map(Comments::comment);
    }

    List<Comment> untold(Instant before, int limit) {
        return list(
                and(eq("told", false), lt("created_at", Date.from(before))),
                Sorts.ascending("created_at"),
                limit);
    }

    /** The latest first. */
    List<Comment> of(UUID stream, @Nullable String cursor, int limit) {
        var all = and(eq("stream_id", stream.toString()), SHOWN);
        return list(
                cursor == null ? all : and(all, after(cursor)),
                Sorts.descending("created_at", "_id"),
                limit);
    }

    static String cursor(Comment comment) {
        return Cursor.of(comment.createdAt().toEpochMilli(), comment.commentId());
    }

    private static Bson after(String cursor) {
        var place = Cursor.read(cursor, 2);
        var at = new Date(millis(place.getFirst()));
        return or(lt("created_at", at), and(eq("created_at", at), lt("_id", place.getLast())));
    }

    private static long millis(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }

    private List<Comment> list(Bson filter, Bson order, int limit) {
        return StreamSupport.stream(
                        comments().find(filter).sort(order).limit(limit).spliterator(), false)
                .map(Comments::comment)
                .toList();
    }

    private MongoCollection<Document> comments() {
        return mongo.getCollection(COLLECTION);
    }

    private static Comment comment(Document row) {
        return new Comment(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("stream_id")),
                UUID.fromString(row.getString("user_id")),
                row.getString("user_name"),
                row.getString("text"),
                row.getDate("created_at").toInstant());
    }
}
