package live.blytz.platform.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Ids are kept as text: the same order, and readable in any shell. */
final class DocumentDeeds implements Deeds {

    private final MongoDatabaseFactory database;

    DocumentDeeds(MongoDatabaseFactory database) {
        this.database = database;
    }

    private MongoCollection<Document> audit() {
        return database.getMongoDatabase().getCollection("audit");
    }

    @Override
    public void begin(Deed deed) {
        audit().insertOne(
                        new Document("_id", deed.id().toString())
                                .append("at", Date.from(deed.at()))
                                .append("actor", deed.actor().toString())
                                .append("name", deed.name())
                                .append("roles", deed.roles())
                                .append("method", deed.method())
                                .append("path", deed.path()));
    }

    @Override
    public void end(UUID id, int status) {
        audit().updateOne(Filters.eq("_id", id.toString()), Updates.set("status", status));
    }

    @Override
    public List<Deed> list(@Nullable UUID olderThan, int limit) {
        var older = olderThan == null ? Filters.empty() : Filters.lt("_id", olderThan.toString());
        return audit().find(older)
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(DocumentDeeds::deed)
                .into(new ArrayList<>());
    }

    private static Deed deed(Document document) {
        return new Deed(
                UUID.fromString(document.getString("_id")),
                document.getDate("at").toInstant(),
                UUID.fromString(document.getString("actor")),
                document.getString("name"),
                document.getString("roles"),
                document.getString("method"),
                document.getString("path"),
                document.getInteger("status"));
    }
}
