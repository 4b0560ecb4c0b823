package live.blytz.chat.moderation;

import java.time.Instant;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.web.Cursor;

/** Where a list goes on: behind this time and id. */
record ListPlace(Instant at, String id) {

    static ListPlace read(String cursor) {
        var words = Cursor.read(cursor, 2);
        return new ListPlace(time(words.getFirst()), words.getLast());
    }

    String cursor() {
        return Cursor.of(at.toEpochMilli(), id);
    }

    private static Instant time(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }
}
