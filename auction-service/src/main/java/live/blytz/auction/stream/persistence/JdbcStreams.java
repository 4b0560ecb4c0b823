package live.blytz.auction.stream.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.blytz.auction.stream.application.Announcing;
import live.blytz.auction.stream.application.StoredStream;
import live.blytz.auction.stream.application.Streams;
import live.blytz.auction.stream.application.VideoDue;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamEvent;
import live.blytz.auction.stream.domain.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcStreams implements Streams {

    private static final String ADD =
            """
            insert into stream (id, seller_id, title, description, status, scheduled_start,
                                scheduled_end, livekit_room_id, stream_key, created_at)
            values (:id, :seller, :title, :description, :status, :start, :end, :room, :key, :at)
            """;

    /** Not the audience: it grows beside, and is nobody's edit. */
    private static final String SAVE =
            """
            update stream
               set title = :title, description = :description, status = :status,
                   scheduled_start = :start, scheduled_end = :end, stream_key = :key,
                   actual_start = :actualStart, winding_down_since = :windingDown,
                   actual_end = :actualEnd, pinned_product_id = :pinned,
                   cancel_reason = :why, cancel_note = :note, version = version + 1
             where id = :id and version = :version
            """;

    private static final String PIN =
            "insert into pin (stream_id, product_id, title, pinned_at) values (?, ?, ?, ?)";

    private static final String LIST =
            """
            select * from stream
             where (:status::text is null or status = :status)
               and (:seller::uuid is null or seller_id = :seller)
               and (:after::uuid is null or id < :after)
             order by id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Announcing announcing;
    private final ApplicationEventPublisher inside;

    JdbcStreams(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Announcing announcing,
            ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.announcing = announcing;
        this.inside = inside;
    }

    @Override
    public Optional<StoredStream> find(StreamId id) {
        return jdbc.sql("select * from stream where id = ?")
                .param(id.value())
                .query((row, _) -> StreamRows.stored(row))
                .optional();
    }

    @Override
    public List<StoredStream> list(Filter filter, @Nullable StreamId olderThan, int limit) {
        var status = filter.status();
        return jdbc.sql(LIST)
                .param("status", status == null ? null : status.code())
                .param("seller", filter.seller())
                .param("after", olderThan == null ? null : olderThan.value())
                .param("limit", limit)
                .query((row, _) -> StreamRows.stored(row))
                .list();
    }

    @Override
    public void add(Stream.Moved scheduled) {
        var stream = scheduled.stream();
        transactions.executeWithoutResult(
                _ -> {
                    jdbc.sql(ADD)
                            .param("id", stream.id().value())
                            .param("seller", stream.sellerId())
                            .param("title", stream.billing().title())
                            .param("description", stream.billing().description())
                            .param("status", stream.status().code())
                            .param("start", timestamp(stream.billing().scheduledStart()))
                            .param("end", timestamp(stream.billing().scheduledEnd()))
                            .param("room", stream.room())
                            .param("key", stream.key().value())
                            .param("at", timestamp(stream.createdAt()))
                            .update();
                    scheduled.events().forEach(announcing::tell);
                });
    }

    @Override
    public boolean save(StoredStream before, Stream after, List<StreamEvent> events) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            var saved = update(before, after) == 1;
                            if (saved) {
                                events.forEach(this::happened);
                            }
                            return saved;
                        }));
    }

    private void happened(StreamEvent event) {
        announcing.tell(event);
        if (event instanceof StreamEvent.ProductPinned(var id, var product, var title, _, var at)) {
            jdbc.sql(PIN).params(id.value(), product, title, Timestamp.from(at)).update();
        }
        if (event instanceof StreamEvent.StreamStatusChanged) {
            inside.publishEvent(new VideoDue(event.id()));
        }
    }

    private int update(StoredStream before, Stream after) {
        var cancelled = after.cancelled();
        return jdbc.sql(SAVE)
                .param("id", after.id().value())
                .param("version", before.version())
                .param("title", after.billing().title())
                .param("description", after.billing().description())
                .param("status", after.status().code())
                .param("start", timestamp(after.billing().scheduledStart()))
                .param("end", timestamp(after.billing().scheduledEnd()))
                .param("key", after.key().value())
                .param("actualStart", timestamp(after.run().actualStart()))
                .param("windingDown", timestamp(after.run().windingDownSince()))
                .param("actualEnd", timestamp(after.run().actualEnd()))
                .param("pinned", after.pinned())
                .param("why", cancelled == null ? null : cancelled.reason())
                .param("note", cancelled == null ? null : cancelled.note())
                .update();
    }

    @Override
    public void raisePeak(StreamId id, int viewers) {
        jdbc.sql("update stream set max_viewers = :now where id = :id and max_viewers < :now")
                .param("id", id.value())
                .param("now", viewers)
                .update();
    }

    @Override
    public List<StoredStream> scheduledToStartBy(Instant time) {
        return due("status = 'scheduled' and scheduled_start <= ?", time);
    }

    @Override
    public List<StoredStream> windingDownSince(Instant time) {
        return due("status = 'ending' and winding_down_since <= ?", time);
    }

    private List<StoredStream> due(String condition, Instant time) {
        return jdbc.sql("select * from stream where " + condition + " limit 100")
                .param(timestamp(time))
                .query((row, _) -> StreamRows.stored(row))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
