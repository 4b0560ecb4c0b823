package live.blytz.analytics;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import live.blytz.platform.problem.Refusal;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Whole days of UTC, both ends included. */
record Period(LocalDate from, LocalDate to) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    /** The last thirty days unless somebody says otherwise. */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        var end = to == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : to;
        var start = from == null ? end.minusDays(USUAL_DAYS - 1) : from;
        if (start.isAfter(end)) {
            throw Refusal.invalid("from", "not after to");
        }
        if (start.plusDays(MOST_DAYS).isBefore(end)) {
            throw Refusal.invalid("from", "at most %d days before to".formatted(MOST_DAYS));
        }
        return new Period(start, end);
    }

    Bson filter() {
        return and(gte("day", from.toString()), lte("day", to.toString()));
    }
}
