package live.blytz.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgettingIT extends AnalyticsIT {

    @Autowired private FactStore facts;
    @Autowired private Sweep sweep;

    private final UUID stream = Ids.next();

    @Test
    void keepsWhatStillCounts() {
        kept("ViewerCountUpdated", 29);
        kept("ViewerCountUpdated", 31);
        kept("BidPlaced", 31);
        kept("BidPlaced", 401);

        sweep.forget();

        assertThat(
                        facts.all()
                                .find(Filters.eq("stream_id", stream.toString()))
                                .into(new ArrayList<>()))
                .extracting(fact -> fact.getString("type"))
                .containsExactlyInAnyOrder("ViewerCountUpdated", "BidPlaced");
    }

    private void kept(String type, int daysAgo) {
        facts.all()
                .insertOne(
                        new Document("_id", Ids.next().toString())
                                .append("stream_id", stream.toString())
                                .append("type", type)
                                .append(
                                        "at",
                                        Date.from(Instant.now().minus(Duration.ofDays(daysAgo)))));
    }
}
