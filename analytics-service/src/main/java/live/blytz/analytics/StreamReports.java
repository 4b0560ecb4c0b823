package live.blytz.analytics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import live.blytz.events.insight.StreamAnalyticsGenerated;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.platform.money.Money;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the figures of each show once, a little after its end. */
@Component
class StreamReports {

    static final String COLLECTION = "stream_report";

    /** A show that ended earlier than this has its report, or never will. */
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    private final FactStore facts;
    private final Streams streams;
    private final MongoCollection<Document> reports;
    private final DocumentOutbox outbox;
    private final AnalyticsSettings settings;
    private final InstantSource clock;

    StreamReports(
            FactStore facts,
            Streams streams,
            MongoTemplate mongo,
            DocumentOutbox outbox,
            AnalyticsSettings settings,
            InstantSource clock) {
        this.facts = facts;
        this.streams = streams;
        this.reports = mongo.getCollection(COLLECTION);
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000)
    void tell() {
        var now = clock.instant();
        var due =
                facts.all()
                        .find(
                                and(
                                        eq("type", "StreamEnded"),
                                        gte("at", Date.from(now.minus(LOOKED_BACK))),
                                        lte(
                                                "kept_at",
                                                Date.from(now.minus(settings.reportAfter())))));
        for (var ended : due) {
            var stream = ended.getString("stream_id");
            if (reports.find(eq("_id", stream)).first() == null) {
                streams.figures(UUID.fromString(stream)).ifPresent(figures -> report(figures, now));
            }
        }
    }

    private void report(StreamFigures figures, Instant now) {
        var stream = figures.streamId().toString();
        var told = outbox.row("insight", stream, event(figures, now));
        try {
            reports.insertOne(
                    new Document("_id", stream)
                            .append("generated_at", Date.from(now))
                            .append(DocumentOutbox.FIELD, List.of(told)));
            outbox.wake(COLLECTION, stream);
        } catch (MongoWriteException e) {
            // another instance was first: its report is the one
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static StreamAnalyticsGenerated event(StreamFigures figures, Instant now) {
        var viewers = figures.viewers();
        return new StreamAnalyticsGenerated(
                figures.streamId(),
                viewers.peak(),
                viewers.unique(),
                viewers.averageWatchSeconds(),
                figures.comments(),
                figures.bids(),
                Math.toIntExact(figures.auctions().sold()),
                figures.gmv().stream().map(Money::wire).toList(),
                now);
    }
}
