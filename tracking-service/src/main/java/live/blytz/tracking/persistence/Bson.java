package live.blytz.tracking.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import live.blytz.tracking.domain.GeoPoint;
import live.blytz.tracking.domain.Track;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Small words of our documents: ids are strings, places are {@code {lat, lng}}. */
final class Bson {

    private Bson() {}

    static Document place(GeoPoint point) {
        return new Document("lat", point.lat()).append("lng", point.lng());
    }

    static GeoPoint place(Document place) {
        return new GeoPoint(number(place, "lat").doubleValue(), number(place, "lng").doubleValue());
    }

    static Document track(Track point) {
        return place(point.location())
                .append("at", Date.from(point.at()))
                .append("heading", point.heading())
                .append("speed", point.speed());
    }

    static Track track(Document point) {
        return new Track(
                place(point),
                instant(point, "at"),
                point.getDouble("heading"),
                point.getDouble("speed"));
    }

    static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    static Instant instant(Document from, String field) {
        return from.getDate(field).toInstant();
    }

    static @Nullable Instant instantOrNull(Document from, String field) {
        var date = from.getDate(field);
        return date == null ? null : date.toInstant();
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    static UUID id(Document from, String field) {
        return UUID.fromString(from.getString(field));
    }

    static @Nullable UUID idOrNull(Document from, String field) {
        var text = from.getString(field);
        return text == null ? null : UUID.fromString(text);
    }

    static <T> List<T> list(Document from, String field, Function<Document, T> read) {
        return from.getList(field, Document.class, List.of()).stream().map(read).toList();
    }

    static <T> @Nullable T child(Document from, String field, Function<Document, T> read) {
        var child = from.get(field, Document.class);
        return child == null ? null : read.apply(child);
    }

    private static Number number(Document from, String field) {
        return from.get(field, Number.class);
    }
}
