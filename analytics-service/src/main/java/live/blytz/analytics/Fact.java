package live.blytz.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import live.blytz.events.Money;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is kept for counting: who, where, when, how much. Its id is the event's, so that
 * a copy changes nothing.
 */
final class Fact {

    static final String COLLECTION = "event_fact";

    private final Document document = new Document();

    private Fact(String type, Instant at) {
        document.append("type", type)
                .append("at", Date.from(at))
                .append("minute", Date.from(at.truncatedTo(ChronoUnit.MINUTES)))
                .append("day", day(at));
    }

    static Fact of(String type, Instant at) {
        return new Fact(type, at);
    }

    /** Days are those of UTC. */
    static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    Fact stream(@Nullable UUID id) {
        return id("stream_id", id);
    }

    Fact auction(@Nullable UUID id) {
        return id("auction_id", id);
    }

    Fact order(UUID id) {
        return id("order_id", id);
    }

    Fact product(UUID id) {
        return id("product_id", id);
    }

    /** The person who did it. */
    Fact user(@Nullable UUID id) {
        return id("user_id", id);
    }

    Fact seller(UUID id) {
        return id("seller_id", id);
    }

    Fact money(@Nullable Money money) {
        if (money != null) {
            document.append("amount", money.getMinor()).append("currency", money.getCurrency());
        }
        return this;
    }

    Fact with(String name, Object value) {
        document.append(name, value);
        return this;
    }

    Document document() {
        return document;
    }

    private Fact id(String name, @Nullable UUID id) {
        if (id != null) {
            document.append(name, id.toString());
        }
        return this;
    }
}
