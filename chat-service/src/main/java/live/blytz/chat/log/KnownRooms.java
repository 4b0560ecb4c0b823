package live.blytz.chat.log;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import live.blytz.chat.room.RoomState;
import live.blytz.chat.room.RoomStatus;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * What is remembered of every show that was announced, and how far the room log was read: so that
 * an instance need not read the log from its beginning. Every instance writes the same here.
 */
@Repository
public class KnownRooms {

    private static final String ROOMS = "live_rooms";
    private static final String READ = "room_log_read";

    private final MongoTemplate mongo;

    KnownRooms(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param partition of the room log
     * @param first offset of the first record of the room
     */
    public record Known(RoomState state, int partition, long first) {}

    public Optional<RoomState> find(UUID stream) {
        return Optional.ofNullable(rooms().find(Filters.eq("_id", stream.toString())).first())
                .map(KnownRooms::known)
                .map(Known::state);
    }

    List<Known> notOver() {
        return StreamSupport.stream(
                        rooms().find(
                                        Filters.nin(
                                                "status",
                                                RoomStatus.ENDED.wire(),
                                                RoomStatus.CANCELLED.wire()))
                                .spliterator(),
                        false)
                .map(KnownRooms::known)
                .toList();
    }

    /** An older state never replaces a newer one. */
    void save(RoomState state, int partition, long first, long offset) {
        var id = state.streamId().toString();
        var newer =
                Updates.combine(
                        Updates.set("status", state.status().wire()),
                        Updates.set("title", state.title()),
                        Updates.set("seller_id", text(state.sellerId())),
                        Updates.set("peak", state.peak()),
                        Updates.set("partition", partition),
                        Updates.set("first", first),
                        Updates.set("offset", offset));
        try {
            rooms().updateOne(
                            Filters.and(Filters.eq("_id", id), Filters.lt("offset", offset)),
                            newer,
                            new UpdateOptions().upsert(true));
        } catch (DuplicateKeyException | MongoWriteException there) {
            if (there instanceof MongoWriteException other
                    && ErrorCategory.fromErrorCode(other.getCode())
                            != ErrorCategory.DUPLICATE_KEY) {
                throw other;
            }
        }
    }

    Map<Integer, Long> read() {
        var offsets = new HashMap<Integer, Long>();
        mongo.getCollection(READ)
                .find()
                .forEach(row -> offsets.put(row.getInteger("_id"), row.getLong("next")));
        return offsets;
    }

    /** All rooms of this partition are saved as they are before this offset. */
    void saveRead(int partition, long next) {
        mongo.getCollection(READ)
                .updateOne(
                        Filters.eq("_id", partition),
                        Updates.max("next", next),
                        new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> rooms() {
        return mongo.getCollection(ROOMS);
    }

    private static Known known(Document row) {
        var seller = row.getString("seller_id");
        return new Known(
                RoomState.known(
                        UUID.fromString(row.getString("_id")),
                        RoomStatus.of(row.getString("status")),
                        row.getString("title"),
                        seller == null ? null : UUID.fromString(seller),
                        row.getInteger("peak")),
                row.getInteger("partition"),
                row.getLong("first"));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
