package live.blytz.auction.stream.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import live.blytz.auction.stream.application.Recording;
import live.blytz.auction.stream.application.Recordings;
import live.blytz.auction.stream.domain.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRecordings implements Recordings {

    private static final String ADD =
            """
            insert into recording (id, stream_id, status, asked_at, file, playlist)
            values (:id, :stream, :status, :asked, :file, :playlist)
            on conflict do nothing
            """;

    private static final String SAVE =
            """
            update recording
               set status = :status, file = :file, taping_id = :taping, playlist = :playlist,
                   started_at = :started, ended_at = :ended, duration_ms = :duration,
                   failure = :failure
             where id = :id and status in ('asked', 'running')
            """;

    private final JdbcClient jdbc;

    JdbcRecordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Recording> running(StreamId stream) {
        return jdbc.sql(
                        "select * from recording where stream_id = ? and status in ('asked', 'running')")
                .param(stream.value())
                .query((row, _) -> VideoRows.recording(row))
                .optional();
    }

    @Override
    public Optional<Recording> latest(StreamId stream) {
        return jdbc.sql(
                        "select * from recording where stream_id = ? order by asked_at desc limit 1")
                .param(stream.value())
                .query((row, _) -> VideoRows.recording(row))
                .optional();
    }

    @Override
    public Optional<Recording> byTaping(String taping) {
        return jdbc.sql("select * from recording where taping_id = ?")
                .param(taping)
                .query((row, _) -> VideoRows.recording(row))
                .optional();
    }

    @Override
    public Map<StreamId, List<Recording>> of(Collection<StreamId> streams) {
        return jdbc
                .sql("select * from recording where stream_id = any(?) order by asked_at")
                .param(JdbcVideos.values(streams))
                .query((row, _) -> VideoRows.recording(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Recording::stream));
    }

    @Override
    public boolean add(Recording asked) {
        return jdbc.sql(ADD)
                        .param("id", asked.id())
                        .param("stream", asked.stream().value())
                        .param("status", asked.status().code())
                        .param("asked", Timestamp.from(asked.askedAt()))
                        .param("file", asked.file())
                        .param("playlist", asked.playlist())
                        .update()
                == 1;
    }

    @Override
    public void save(Recording after) {
        var duration = after.duration();
        jdbc.sql(SAVE)
                .param("id", after.id())
                .param("status", after.status().code())
                .param("file", after.file())
                .param("taping", after.taping())
                .param("playlist", after.playlist())
                .param("started", JdbcVideos.timestamp(after.startedAt()))
                .param("ended", JdbcVideos.timestamp(after.endedAt()))
                .param("duration", duration == null ? null : duration.toMillis())
                .param("failure", after.failure())
                .update();
    }

    @Override
    public void forgetEndedBefore(Instant time) {
        jdbc.sql("delete from recording where ended_at < ?").param(Timestamp.from(time)).update();
    }
}
