package live.blytz.platform.event;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The rows inside documents, in queries: what {@link OutboxTable} is to a service with Postgres.
 */
final class DocumentTable {

    private static final String TIME = DocumentOutbox.FIELD + ".created_at";
    private static final int COUNTED = 10_000;

    private final MongoDatabaseFactory database;
    private final Set<String> indexed = new HashSet<>();

    DocumentTable(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Where a row stands. */
    record Place(Object document, String row) {}

    /** The rows of some documents: oldest document first, each document's in their order. */
    record Rows(int documents, List<Unsent<Place>> unsent) {}

    static Bson anyOf(Collection<Object> documents) {
        return Filters.in("_id", documents);
    }

    static Bson anyWaiting() {
        return Filters.exists(TIME);
    }

    static Bson waitingSinceBefore(Instant time) {
        return Filters.lt(TIME, Date.from(time));
    }

    Rows rows(String collection, Bson filter, int most) {
        var documents =
                collection(collection)
                        .find(filter)
                        .projection(Projections.include(DocumentOutbox.FIELD))
                        .limit(most)
                        .into(new ArrayList<>());
        documents.removeIf(document -> outbox(document).isEmpty());
        documents.sort(
                Comparator.comparing(document -> outbox(document).getFirst().getString("id")));
        var unsent = new ArrayList<Unsent<Place>>();
        for (var document : documents) {
            for (var row : outbox(document)) {
                unsent.add(unsent(Objects.requireNonNull(document.get("_id")), row));
            }
        }
        return new Rows(documents.size(), unsent);
    }

    void pull(String collection, List<Place> sent) {
        var byDocument = new LinkedHashMap<Object, List<String>>();
        for (var each : sent) {
            byDocument.computeIfAbsent(each.document, _ -> new ArrayList<>()).add(each.row);
        }
        var updates = new ArrayList<UpdateOneModel<Document>>();
        byDocument.forEach(
                (document, ids) ->
                        updates.add(
                                new UpdateOneModel<>(
                                        Filters.eq("_id", document),
                                        Updates.pull(
                                                DocumentOutbox.FIELD, Filters.in("id", ids)))));
        if (!updates.isEmpty()) {
            collection(collection).bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    /** Without it a sweep reads every document. */
    void index(String collection) {
        if (indexed.add(collection)) {
            collection(collection)
                    .createIndex(
                            Indexes.ascending(TIME),
                            new IndexOptions().name("outbox_created_at").sparse(true));
        }
    }

    Backlogs.Backlog backlog(Collection<String> collections) {
        var rows = 0L;
        Instant oldest = null;
        for (var name : collections) {
            var waiting =
                    collection(name)
                            .find(anyWaiting())
                            .projection(Projections.include(TIME))
                            .limit(COUNTED);
            for (var document : waiting) {
                for (var row : outbox(document)) {
                    var since = row.getDate("created_at").toInstant();
                    oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
                    rows++;
                }
            }
        }
        return new Backlogs.Backlog(rows, oldest);
    }

    private MongoCollection<Document> collection(String name) {
        return database.getMongoDatabase().getCollection(name);
    }

    private static Unsent<Place> unsent(Object document, Document row) {
        return new Unsent<>(
                new Place(document, row.getString("id")),
                DocumentRows.read(row),
                row.getDate("created_at").toInstant());
    }

    private static List<Document> outbox(Document document) {
        return document.getList(DocumentOutbox.FIELD, Document.class, List.of());
    }
}
