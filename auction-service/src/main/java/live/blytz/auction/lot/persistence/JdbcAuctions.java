package live.blytz.auction.lot.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auction.lot.application.Auctions;
import live.blytz.auction.lot.application.Batch;
import live.blytz.auction.lot.application.Stored;
import live.blytz.auction.lot.application.Telling;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.AuctionStatus;
import live.blytz.platform.event.Outbox;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcAuctions implements Auctions {

    private static final String DUE_TO_OPEN =
            """
            select auction.id
              from auction left join stream on stream.id = auction.stream_id
             where auction.status = 'scheduled' and auction.scheduled_start <= ?
               and (stream.id is null or stream.status = 'live')
             limit 500
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AnnouncedLots announced;
    private final FencedCommit fence;
    private final Telling telling;
    private final Outbox outbox;

    JdbcAuctions(
            JdbcClient jdbc,
            TransactionOperations transactions,
            AnnouncedLots announced,
            FencedCommit fence,
            Telling telling,
            Outbox outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.announced = announced;
        this.fence = fence;
        this.telling = telling;
        this.outbox = outbox;
    }

    @Override
    public Optional<Stored> find(AuctionId id) {
        return jdbc.sql("select * from auction where id = ?")
                .param(id.value())
                .query((row, _) -> AuctionRows.stored(row))
                .optional();
    }

    @Override
    public void add(AuctionEvent.AuctionScheduled scheduled) {
        transactions.executeWithoutResult(
                _ -> {
                    announced.add(scheduled.lot());
                    telling.tell(scheduled);
                });
    }

    @Override
    public boolean edit(Stored before, Auction.Scheduled after) {
        return announced.edit(after.lot(), before.version());
    }

    @Override
    public boolean commit(Batch batch) {
        try {
            var passed = fence.passes(batch);
            if (passed && !batch.told().isEmpty()) {
                outbox.wake();
            }
            return passed;
        } catch (DuplicateKeyException _) {
            // another instance answered the same key meanwhile: decide again, and find its answer
            return false;
        }
    }

    @Override
    public List<AuctionId> overdue(Instant now) {
        return ids(
                jdbc.sql("select id from auction where status = 'live' and ends_at <= ? limit 500")
                        .param(Timestamp.from(now)));
    }

    @Override
    public List<AuctionId> dueToOpen(Instant now) {
        return ids(jdbc.sql(DUE_TO_OPEN).param(Timestamp.from(now)));
    }

    @Override
    public List<AuctionId> scheduledIn(UUID stream) {
        return in(stream, AuctionStatus.SCHEDULED);
    }

    @Override
    public List<AuctionId> liveIn(UUID stream) {
        return in(stream, AuctionStatus.LIVE);
    }

    private List<AuctionId> in(UUID stream, AuctionStatus status) {
        return ids(
                jdbc.sql("select id from auction where status = ? and stream_id = ?")
                        .params(status.code(), stream));
    }

    @Override
    public int countOpen(UUID product) {
        return jdbc.sql(
                        "select count(*) from auction"
                                + " where product_id = ? and status in ('scheduled', 'live')")
                .param(product)
                .query(Integer.class)
                .single();
    }

    private static List<AuctionId> ids(JdbcClient.StatementSpec query) {
        return query.query((row, _) -> new AuctionId(row.getObject(1, UUID.class))).list();
    }
}
