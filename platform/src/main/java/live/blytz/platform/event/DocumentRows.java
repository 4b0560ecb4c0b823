package live.blytz.platform.event;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/** A row of the outbox as a document inside a document. */
final class DocumentRows {

    private DocumentRows() {}

    static Document write(OutboxRow row, Instant since) {
        return new Document("id", row.id().toString())
                .append("topic", row.topic())
                .append("key", row.key())
                .append("type", row.type())
                .append("payload", new Binary(row.payload()))
                .append("traceparent", row.traceparent())
                .append("created_at", Date.from(since));
    }

    static OutboxRow read(Document row) {
        return new OutboxRow(
                UUID.fromString(row.getString("id")),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.get("payload", Binary.class).getData(),
                row.getString("traceparent"));
    }
}
