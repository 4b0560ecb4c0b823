package live.blytz.chat.moderation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.chat.moderation.Report.Cause;
import live.blytz.chat.moderation.Report.Status;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** All reports, one document each. */
@Repository
class ReportBook {

    private static final String COLLECTION = "reports";

    private final MongoTemplate mongo;

    ReportBook(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Behind this report the list goes on: the open ones come first, then the latest. */
    record Place(boolean open, Instant at, String id) {}

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        reports()
                .createIndex(
                        Indexes.descending("open", "reported_at", "_id"),
                        new IndexOptions().name("reports_open_first"));
        reports()
                .createIndex(
                        Indexes.ascending("comment_id"),
                        new IndexOptions().name("reports_of_comment"));
    }

    /** False when this person has reported this comment before. */
    boolean add(Report report) {
        try {
            reports()
                    .insertOne(
                            new Document("_id", report.reportId().toString())
                                    .append("stream_id", report.streamId().toString())
                                    .append("stream_title", report.streamTitle())
                                    .append("comment_id", report.commentId().toString())
                                    .append("text", report.text())
                                    .append("author_id", report.authorId().toString())
                                    .append("author_name", report.authorName())
                                    .append("reporter_id", report.reporterId().toString())
                                    .append("reporter_name", report.reporterName())
                                    .append("reason", report.reason().wire())
                                    .append("note", report.note())
                                    .append("status", report.status().wire())
                                    .append("open", 1)
                                    .append("reported_at", Date.from(report.reportedAt())));
            return true;
        } catch (MongoWriteException trouble) {
            if (ErrorCategory.fromErrorCode(trouble.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw trouble;
        }
    }

    Optional<Report> find(UUID id) {
        return Optional.ofNullable(reports().find(eq("_id", id.toString())).first())
                .map(ReportBook::report);
    }

    /** All that is open about a comment. */
    void resolve(UUID comment, Status status, UUID by, Instant at) {
        reports()
                .updateMany(
                        and(eq("comment_id", comment.toString()), eq("open", 1)),
                        resolution(status, by, at));
    }

    /** This one, also when it was dismissed before. */
    void resolve(Report report, Status status, UUID by, Instant at) {
        reports().updateOne(eq("_id", report.reportId().toString()), resolution(status, by, at));
    }

    List<Report> list(@Nullable Status status, @Nullable Place after, int limit) {
        var conditions = new ArrayList<Bson>();
        if (status != null) {
            conditions.add(eq("status", status.wire()));
        }
        if (after != null) {
            conditions.add(behind(after));
        }
        return reports()
                .find(conditions.isEmpty() ? new Document() : and(conditions))
                .sort(Sorts.descending("open", "reported_at", "_id"))
                .limit(limit)
                .map(ReportBook::report)
                .into(new ArrayList<>());
    }

    private static Bson behind(Place place) {
        var open = place.open() ? 1 : 0;
        var at = Date.from(place.at());
        return or(
                lt("open", open),
                and(eq("open", open), lt("reported_at", at)),
                and(eq("open", open), eq("reported_at", at), lt("_id", place.id())));
    }

    private static Bson resolution(Status status, UUID by, Instant at) {
        return combine(
                set("status", status.wire()),
                set("open", 0),
                set("resolved_by", by.toString()),
                set("resolved_at", Date.from(at)));
    }

    private MongoCollection<Document> reports() {
        return mongo.getCollection(COLLECTION);
    }

    private static Report report(Document row) {
        var by = row.getString("resolved_by");
        var at = row.getDate("resolved_at");
        return new Report(
                id(row, "_id"),
                id(row, "stream_id"),
                row.getString("stream_title"),
                id(row, "comment_id"),
                row.getString("text"),
                id(row, "author_id"),
                row.getString("author_name"),
                id(row, "reporter_id"),
                row.getString("reporter_name"),
                Cause.of(row.getString("reason")),
                row.getString("note"),
                Status.of(row.getString("status")),
                row.getDate("reported_at").toInstant(),
                by == null ? null : UUID.fromString(by),
                at == null ? null : at.toInstant());
    }

    private static UUID id(Document row, String name) {
        return UUID.fromString(row.getString(name));
    }
}
