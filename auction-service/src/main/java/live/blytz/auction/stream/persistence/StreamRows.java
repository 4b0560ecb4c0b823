package live.blytz.auction.stream.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import live.blytz.auction.Cancellation;
import live.blytz.auction.stream.application.StoredStream;
import live.blytz.auction.stream.domain.Billing;
import live.blytz.auction.stream.domain.Run;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.StreamKey;
import live.blytz.auction.stream.domain.StreamStatus;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code stream}, read. */
final class StreamRows {

    private StreamRows() {}

    static StoredStream stored(ResultSet row) throws SQLException {
        var scheduledStart = row.getTimestamp("scheduled_start").toInstant();
        var stream =
                new Stream(
                        new StreamId(row.getObject("id", UUID.class)),
                        row.getObject("seller_id", UUID.class),
                        new Billing(
                                row.getString("title"),
                                row.getString("description"),
                                scheduledStart,
                                instant(row, "scheduled_end")),
                        StreamStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getString("livekit_room_id"),
                        new StreamKey(row.getString("stream_key")),
                        new Run(
                                instant(row, "actual_start"),
                                instant(row, "winding_down_since"),
                                instant(row, "actual_end")),
                        row.getObject("pinned_product_id", UUID.class),
                        cancelled(row),
                        row.getInt("max_viewers"),
                        row.getTimestamp("created_at").toInstant());
        return new StoredStream(stream, row.getLong("version"));
    }

    private static @Nullable Cancellation cancelled(ResultSet row) throws SQLException {
        var reason = row.getString("cancel_reason");
        return reason == null ? null : new Cancellation(reason, row.getString("cancel_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
