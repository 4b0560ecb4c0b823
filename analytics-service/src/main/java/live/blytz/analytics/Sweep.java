package live.blytz.analytics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what is too old to count. */
@Component
class Sweep {

    private final FactStore facts;
    private final MongoCollection<Document> activity;
    private final AnalyticsSettings settings;
    private final InstantSource clock;

    Sweep(FactStore facts, MongoTemplate mongo, AnalyticsSettings settings, InstantSource clock) {
        this.facts = facts;
        this.activity = mongo.getCollection(Activity.COLLECTION);
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    void forget() {
        facts.all()
                .deleteMany(
                        and(
                                in("type", "ViewerCountUpdated", "ReactionsCounted"),
                                olderThan(settings.samplesKeptFor())));
        facts.all().deleteMany(olderThan(settings.keptFor()));
        activity.deleteMany(olderThan(settings.keptFor()));
    }

    private Bson olderThan(Duration age) {
        return lt("at", Date.from(clock.instant().minus(age)));
    }
}
