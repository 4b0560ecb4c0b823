package live.blytz.auction.stream.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.blytz.auction.stream.application.Announcing;
import live.blytz.auction.stream.application.StoredVideo;
import live.blytz.auction.stream.application.Videos;
import live.blytz.auction.stream.domain.StreamEvent;
import live.blytz.auction.stream.domain.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcVideos implements Videos {

    private static final String BEGIN =
            """
            insert into video (stream_id, state, detail, since, due_at)
            values (:id, 'none', 'not_open_yet', :at, :at)
            on conflict do nothing
            """;

    private static final String BEGIN_WHERE_OPEN =
            """
            insert into video (stream_id, state, detail, since, due_at)
            select id, 'none', 'not_open_yet', :at, :at from stream
             where status in ('pre_live', 'live', 'ending')
               and not exists (select from video where stream_id = id)
            on conflict do nothing
            """;

    private static final String SAVE =
            """
            update video
               set state = :state, since = :since, source = :source, detail = :detail,
                   ingress_id = :ingress, ingress_url = :url, ingress_key = :key,
                   asking_since = :asking, withdrawn_id = :withdrawn, whip_key = :whip, unseen_since = :unseen,
                   closed_at = case when :closed then coalesce(closed_at, now()) end,
                   version = version + 1
             where stream_id = :id and version = :version
            """;

    private static final String CLAIM =
            """
            update video
               set due_at = case when due.over then :over::timestamptz else :open::timestamptz end
              from (select stream_id, status in ('ended', 'cancelled') as over
                      from video join stream on id = stream_id
                     where closed_at is null and due_at <= :now and status <> 'scheduled'
                     order by due_at
                     limit 200
                       for update of video skip locked) due
             where video.stream_id = due.stream_id
            returning video.stream_id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Announcing announcing;

    JdbcVideos(JdbcClient jdbc, TransactionOperations transactions, Announcing announcing) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.announcing = announcing;
    }

    @Override
    public Optional<StoredVideo> find(StreamId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    @Override
    public Map<StreamId, StoredVideo> of(Collection<StreamId> ids) {
        return jdbc
                .sql("select * from video where stream_id = any(:ids)")
                .param("ids", values(ids))
                .query((row, _) -> VideoRows.video(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredVideo::stream, Function.identity()));
    }

    @Override
    public StoredVideo begin(StreamId id, Instant at) {
        return find(id).orElseGet(
                        () -> {
                            jdbc.sql(BEGIN)
                                    .param("id", id.value())
                                    .param("at", Timestamp.from(at))
                                    .update();
                            return find(id).orElseThrow();
                        });
    }

    @Override
    public void beginWhereOpen(Instant at) {
        jdbc.sql(BEGIN_WHERE_OPEN).param("at", Timestamp.from(at)).update();
    }

    @Override
    public boolean save(StoredVideo before, StoredVideo after, List<StreamEvent> events) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            var saved = update(before, after) == 1;
                            if (saved) {
                                events.forEach(announcing::tell);
                            }
                            return saved;
                        }));
    }

    private int update(StoredVideo before, StoredVideo after) {
        var video = after.video();
        var ingest = after.ingest();
        return jdbc.sql(SAVE)
                .param("id", after.stream().value())
                .param("version", before.version())
                .param("state", video.state().code())
                .param("since", Timestamp.from(video.since()))
                .param("source", video.source() == null ? null : video.source().code())
                .param("detail", video.detail() == null ? null : video.detail().code())
                .param("ingress", ingest == null ? null : ingest.id())
                .param("url", ingest == null ? null : ingest.url())
                .param("key", ingest == null ? null : ingest.key().value())
                .param("asking", timestamp(after.askingSince()))
                .param("withdrawn", after.withdrawn())
                .param("whip", after.whipKey())
                .param("unseen", timestamp(after.unseenSince()))
                .param("closed", after.closed())
                .update();
    }

    @Override
    public List<StreamId> claim(Instant now, Instant open, Instant over) {
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("open", Timestamp.from(open))
                .param("over", Timestamp.from(over))
                .query((row, _) -> VideoRows.stream(row))
                .list();
    }

    @Override
    public List<StreamId> over(Collection<StreamId> ids) {
        return jdbc.sql(
                        """
                        select stream_id from video join stream on id = stream_id
                         where stream_id = any(:ids) and status in ('ended', 'cancelled')
                        """)
                .param("ids", values(ids))
                .query((row, _) -> VideoRows.stream(row))
                .list();
    }

    static UUID[] values(Collection<StreamId> ids) {
        return ids.stream().map(StreamId::value).toArray(UUID[]::new);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
