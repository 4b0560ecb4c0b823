package live.blytz.chat.conversation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import live.blytz.platform.event.DocumentOutbox;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Rooms and their messages, one document each. */
@Repository
class Conversations {

    static final String MESSAGES = "messages";
    private static final String ROOMS = "conversations";

    private final MongoTemplate mongo;

    Conversations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    record Room(Counter counter, Instant createdAt, Instant updatedAt) {}

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        messages()
                .createIndex(
                        Indexes.compoundIndex(
                                Indexes.ascending("room_id"),
                                Indexes.descending("timestamp", "_id")),
                        new IndexOptions().name("messages_of_room"));
        for (var side : List.of("vendor_id", "customer_id")) {
            rooms().createIndex(
                            Indexes.compoundIndex(
                                    Indexes.ascending(side), Indexes.descending("updated_at")),
                            new IndexOptions().name("conversations_of_" + side));
        }
    }

    /** False when it was there already. */
    boolean open(Counter counter, Instant now) {
        return insert(
                rooms(),
                new Document("_id", counter.roomId())
                        .append("vendor_id", counter.vendor().toString())
                        .append("customer_id", counter.customer().toString())
                        .append("created_at", Date.from(now))
                        .append("updated_at", Date.from(now)));
    }

    Optional<Room> find(Counter counter) {
        return Optional.ofNullable(rooms().find(eq("_id", counter.roomId())).first())
                .flatMap(Conversations::room);
    }

    /** Those of a person, the last used first. */
    List<Room> of(UUID person, @Nullable Instant before, int limit) {
        var theirs = or(eq("vendor_id", person.toString()), eq("customer_id", person.toString()));
        var wanted = before == null ? theirs : and(theirs, lt("updated_at", Date.from(before)));
        return StreamSupport.stream(
                        rooms().find(wanted)
                                .sort(Sorts.descending("updated_at"))
                                .limit(limit)
                                .spliterator(),
                        false)
                .flatMap(row -> room(row).stream())
                .toList();
    }

    /**
     * @param told the outbox row of the event that tells of it; null when nobody needs to know
     * @return false when a message with this id is there already
     */
    boolean add(Counter counter, Message message, @Nullable Document told) {
        var added =
                insert(
                        messages(),
                        new Document("_id", message.messageId().toString())
                                .append("room_id", counter.roomId())
                                .append("sender_id", message.senderId().toString())
                                .append("sender_type", message.senderType().wire())
                                .append("type", message.type())
                                .append("message", message.message())
                                .append("image_id", message.imageId())
                                .append("metadata", new Document(Map.copyOf(message.metadata())))
                                .append("timestamp", Date.from(message.timestamp()))
                                .append("read", message.read())
                                .append(
                                        DocumentOutbox.FIELD,
                                        told == null ? List.of() : List.of(told)));
        if (added) {
            rooms().updateOne(
                            eq("_id", counter.roomId()),
                            Updates.max("updated_at", Date.from(message.timestamp())));
        }
        return added;
    }

    Optional<Message> message(UUID id) {
        return Optional.ofNullable(messages().find(eq("_id", id.toString())).first())
                .map(Conversations::message);
    }

    /** The latest first. */
    List<Message> messages(Counter counter, @Nullable Message before, int limit) {
        var all = eq("room_id", counter.roomId());
        return StreamSupport.stream(
                        messages()
                                .find(before == null ? all : and(all, older(before)))
                                .sort(Sorts.descending("timestamp", "_id"))
                                .limit(limit)
                                .spliterator(),
                        false)
                .map(Conversations::message)
                .toList();
    }

    long unread(Counter counter, Side reader) {
        return messages().countDocuments(unreadBy(counter, reader));
    }

    /** All that the reader was sent until then is read now. */
    long read(Counter counter, Side reader, Instant until) {
        return messages()
                .updateMany(
                        and(unreadBy(counter, reader), lte("timestamp", Date.from(until))),
                        Updates.set("read", true))
                .getModifiedCount();
    }

    private static Bson unreadBy(Counter counter, Side reader) {
        return and(
                eq("room_id", counter.roomId()),
                eq("read", false),
                ne("sender_type", reader.wire()));
    }

    private static Bson older(Message than) {
        var at = Date.from(than.timestamp());
        return or(
                lt("timestamp", at),
                and(eq("timestamp", at), lt("_id", than.messageId().toString())));
    }

    private static boolean insert(MongoCollection<Document> collection, Document row) {
        try {
            collection.insertOne(row);
            return true;
        } catch (MongoWriteException trouble) {
            if (ErrorCategory.fromErrorCode(trouble.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw trouble;
        }
    }

    private MongoCollection<Document> rooms() {
        return mongo.getCollection(ROOMS);
    }

    private MongoCollection<Document> messages() {
        return mongo.getCollection(MESSAGES);
    }

    private static Optional<Room> room(Document row) {
        return Counter.of(row.getString("_id"))
                .map(
                        counter ->
                                new Room(
                                        counter,
                                        row.getDate("created_at").toInstant(),
                                        row.getDate("updated_at").toInstant()));
    }

    private static Message message(Document row) {
        var metadata = new TreeMap<String, String>();
        row.get("metadata", new Document())
                .forEach((name, value) -> metadata.put(name, String.valueOf(value)));
        return new Message(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("sender_id")),
                Side.of(row.getString("sender_type")),
                row.getString("type"),
                row.getString("message"),
                row.getString("image_id"),
                metadata,
                row.getDate("timestamp").toInstant(),
                row.getBoolean("read"));
    }
}
