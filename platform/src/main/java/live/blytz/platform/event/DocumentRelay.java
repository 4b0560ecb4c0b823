package live.blytz.platform.event;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Brings the rows of documents to Kafka and pulls those that Kafka confirmed, by their ids.
 *
 * <p>Order holds across instances without a lease: a row is pulled only after it was confirmed, and
 * whoever sends a row has read all that still stood before it in the document and sends that first.
 * So two instances may both send a row (each relays what it wrote, the sweep takes only what is
 * older than that should ever be), but the first copy of each is in order, and copies have the same
 * {@code ce_id}, which every inbox knows.
 */
final class DocumentRelay implements Background.Task {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentRelay.class);
    private static final Duration LEFT_OVER = Duration.ofSeconds(2);
    private static final int MOST = 200;
    private static final String TIME = DocumentOutbox.FIELD + ".created_at";

    private final MongoDatabaseFactory database;
    private final List<String> collections;
    private final OutboxSender sender;
    private final Preparations preparations;
    private final Backlogs backlogs;
    private final InstantSource clock;
    private final Duration every;
    private final Bell bell = new Bell();
    private final Set<Place> woken = new LinkedHashSet<>();
    private final Set<String> wokenWhole = new HashSet<>();
    private final Set<String> indexed = new HashSet<>();

    DocumentRelay(
            MongoDatabaseFactory database,
            List<String> collections,
            OutboxSender sender,
            Preparations preparations,
            Backlogs backlogs,
            InstantSource clock,
            Duration every) {
        this.database = database;
        this.collections = collections;
        this.sender = sender;
        this.preparations = preparations;
        this.backlogs = backlogs;
        this.clock = clock;
        this.every = every;
    }

    private record Place(String collection, Object document) {}

    private record RowPlace(Object document, String row) {}

    void wake(String collection, Object document) {
        synchronized (woken) {
            if (woken.size() < 10 * MOST) {
                woken.add(new Place(collection, document));
            } else {
                wokenWhole.add(collection);
            }
        }
        bell.ring();
    }

    void wake(String collection) {
        synchronized (woken) {
            wokenWhole.add(collection);
        }
        bell.ring();
    }

    @Override
    public void end(Thread worker) {
        bell.ring();
    }

    @Override
    public void run(BooleanSupplier on) throws InterruptedException {
        while (on.getAsBoolean() && !preparations.awaitTopics(1_000)) {
            LOG.debug("waiting for topics");
        }
        var pause = Pause.first();
        var sweepAt = System.nanoTime();
        while (on.getAsBoolean()) {
            var fine = relayWoken(on);
            if (fine && System.nanoTime() - sweepAt >= 0) {
                fine = sweep(on);
                sweepAt = System.nanoTime() + every.toNanos();
            }
            if (fine) {
                pause = Pause.first();
                backlogs.none();
                bell.await(Duration.ofNanos(Math.max(1, sweepAt - System.nanoTime())));
            } else {
                measure();
                Thread.sleep(pause.length());
                pause = pause.longer();
                sweepAt = System.nanoTime();
            }
        }
        sender.close();
    }

    private boolean relayWoken(BooleanSupplier on) {
        try {
            while (on.getAsBoolean()) {
                var documents = new LinkedHashMap<String, List<Object>>();
                var whole = new HashSet<String>();
                takeWoken(documents, whole);
                if (documents.isEmpty() && whole.isEmpty()) {
                    return true;
                }
                for (var each : documents.entrySet()) {
                    if (!relay(each.getKey(), Filters.in("_id", each.getValue())).fine()) {
                        return false;
                    }
                }
                for (var collection : whole) {
                    if (!relayAll(collection, Filters.exists(TIME), on)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("events were not sent: {}", e.toString());
            return false;
        }
    }

    private void takeWoken(LinkedHashMap<String, List<Object>> documents, Set<String> whole) {
        synchronized (woken) {
            var places = woken.iterator();
            for (var taken = 0; taken < MOST && places.hasNext(); taken++) {
                var place = places.next();
                documents
                        .computeIfAbsent(place.collection, _ -> new ArrayList<>())
                        .add(place.document);
                places.remove();
            }
            whole.addAll(wokenWhole);
            wokenWhole.clear();
        }
    }

    /** What an instance left that went away before it had sent, or when Kafka was away. */
    private boolean sweep(BooleanSupplier on) {
        try {
            for (var collection : collections) {
                index(collection);
                var before = Date.from(clock.instant().minus(LEFT_OVER));
                if (!relayAll(collection, Filters.lt(TIME, before), on)) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("events were not swept up: {}", e.toString());
            return false;
        }
    }

    private boolean relayAll(String collection, Bson filter, BooleanSupplier on) {
        while (on.getAsBoolean()) {
            var pass = relay(collection, filter);
            if (!pass.fine) {
                return false;
            }
            if (pass.documents < MOST || pass.sent == 0) {
                return true;
            }
        }
        return true;
    }

    private record Pass(int documents, int sent, boolean fine) {}

    private Pass relay(String name, Bson filter) {
        var collection = database.getMongoDatabase().getCollection(name);
        var documents =
                collection
                        .find(filter)
                        .projection(Projections.include(DocumentOutbox.FIELD))
                        .limit(MOST)
                        .into(new ArrayList<>());
        documents.removeIf(document -> rows(document).isEmpty());
        documents.sort(Comparator.comparing(document -> rows(document).getFirst().getString("id")));
        var unsent = new ArrayList<Unsent<RowPlace>>();
        for (var document : documents) {
            for (var row : rows(document)) {
                unsent.add(unsent(Objects.requireNonNull(document.get("_id")), row));
            }
        }
        var round = sender.send(unsent);
        pull(collection, round.sent());
        return new Pass(documents.size(), round.sent().size(), !round.broken());
    }

    private static Unsent<RowPlace> unsent(Object document, Document row) {
        return new Unsent<>(
                new RowPlace(document, row.getString("id")),
                DocumentRows.read(row),
                row.getDate("created_at").toInstant());
    }

    private static void pull(MongoCollection<Document> collection, List<RowPlace> sent) {
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
            collection.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    private void measure() {
        try {
            backlogs.measure(this::backlog);
        } catch (RuntimeException e) {
            LOG.warn("waiting events were not counted: {}", e.toString());
        }
    }

    private Backlogs.Backlog backlog() {
        var rows = 0L;
        Instant oldest = null;
        for (var name : collections) {
            var waiting =
                    database.getMongoDatabase()
                            .getCollection(name)
                            .find(Filters.exists(TIME))
                            .projection(Projections.include(TIME))
                            .limit(10_000);
            for (var document : waiting) {
                for (var row : rows(document)) {
                    var since = row.getDate("created_at").toInstant();
                    oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
                    rows++;
                }
            }
        }
        return new Backlogs.Backlog(rows, oldest);
    }

    /** Without it a sweep reads every document. */
    private void index(String name) {
        if (indexed.add(name)) {
            database.getMongoDatabase()
                    .getCollection(name)
                    .createIndex(
                            Indexes.ascending(TIME),
                            new IndexOptions().name("outbox_created_at").sparse(true));
        }
    }

    private static List<Document> rows(Document document) {
        return document.getList(DocumentOutbox.FIELD, Document.class, List.of());
    }
}
