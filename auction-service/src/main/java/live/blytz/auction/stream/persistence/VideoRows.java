package live.blytz.auction.stream.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import live.blytz.auction.stream.application.Ingest;
import live.blytz.auction.stream.application.Mark;
import live.blytz.auction.stream.application.Recording;
import live.blytz.auction.stream.application.StoredVideo;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.StreamKey;
import live.blytz.auction.stream.domain.Video;
import live.blytz.auction.stream.domain.VideoDetail;
import live.blytz.auction.stream.domain.VideoSource;
import live.blytz.auction.stream.domain.VideoState;
import org.jspecify.annotations.Nullable;

/** Rows about video, read. */
final class VideoRows {

    private VideoRows() {}

    static StoredVideo video(ResultSet row) throws SQLException {
        return new StoredVideo(
                stream(row),
                new Video(
                        VideoState.valueOf(upper(row.getString("state"))),
                        row.getTimestamp("since").toInstant(),
                        source(row.getString("source")),
                        detail(row.getString("detail"))),
                ingest(row),
                instant(row, "asking_since"),
                row.getString("withdrawn_id"),
                row.getInt("whip_key"),
                instant(row, "unseen_since"),
                row.getTimestamp("closed_at") != null,
                row.getLong("version"));
    }

    static Recording recording(ResultSet row) throws SQLException {
        var duration = row.getObject("duration_ms", Long.class);
        return new Recording(
                row.getObject("id", UUID.class),
                stream(row),
                Recording.Status.valueOf(upper(row.getString("status"))),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("file"),
                row.getString("taping_id"),
                row.getString("playlist"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                duration == null ? null : Duration.ofMillis(duration),
                row.getString("failure"));
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getObject("product_id", UUID.class),
                row.getString("title"),
                row.getTimestamp("made_at").toInstant());
    }

    static StreamId stream(ResultSet row) throws SQLException {
        return new StreamId(row.getObject("stream_id", UUID.class));
    }

    private static @Nullable Ingest ingest(ResultSet row) throws SQLException {
        var id = row.getString("ingress_id");
        return id == null
                ? null
                : new Ingest(
                        id,
                        row.getString("ingress_url"),
                        new StreamKey(row.getString("ingress_key")));
    }

    private static @Nullable VideoSource source(@Nullable String code) {
        return code == null ? null : VideoSource.valueOf(upper(code));
    }

    private static @Nullable VideoDetail detail(@Nullable String code) {
        return code == null ? null : VideoDetail.valueOf(upper(code));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
