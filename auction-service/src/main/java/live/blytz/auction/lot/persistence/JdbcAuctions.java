package live.blytz.auction.lot.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auction.lot.application.Auctions;
import live.blytz.auction.lot.application.Batch;
import live.blytz.auction.lot.application.Showcase;
import live.blytz.auction.lot.application.Stored;
import live.blytz.auction.lot.application.Telling;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.BidId;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.platform.event.Outbox;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcAuctions implements Auctions, Showcase {

    private static final String LIST =
            """
            select * from auction
             where (:stream::uuid is null or stream_id = :stream)
               and (:status::text is null or status = :status)
               and (:seller::uuid is null or seller_id = :seller)
               and (:after::uuid is null or id < :after)
             order by id desc
             limit :limit
            """;

    private static final String BOOK =
            """
            select bids.*, auction.currency
              from bids join auction on auction.id = bids.auction_id
             where auction_id = ? and sequence < ?
             order by sequence desc
             limit ?
            """;

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
        return ids(
                jdbc.sql("select id from auction where status = 'scheduled' and stream_id = ?")
                        .param(stream));
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

    @Override
    public List<Stored> list(Filter filter, @Nullable AuctionId olderThan, int limit) {
        var status = filter.status();
        return jdbc.sql(LIST)
                .param("stream", filter.stream())
                .param("status", status == null ? null : status.code())
                .param("seller", filter.seller())
                .param("after", olderThan == null ? null : olderThan.value())
                .param("limit", limit)
                .query((row, _) -> AuctionRows.stored(row))
                .list();
    }

    @Override
    public List<Entry> book(AuctionId id, long before, int limit) {
        return jdbc.sql(BOOK)
                .params(id.value(), before, limit)
                .query(
                        (row, _) ->
                                new Entry(
                                        new Bid(
                                                new BidId(row.getObject("id", UUID.class)),
                                                row.getLong("sequence"),
                                                new Bidder(
                                                        row.getObject("bidder_id", UUID.class),
                                                        row.getString("bidder_name")),
                                                Money.of(
                                                        row.getLong("amount"),
                                                        row.getString("currency")),
                                                row.getBoolean("is_auto"),
                                                row.getTimestamp("placed_at").toInstant()),
                                        row.getBoolean("is_winning")))
                .list();
    }

    private static List<AuctionId> ids(JdbcClient.StatementSpec query) {
        return query.query((row, _) -> new AuctionId(row.getObject(1, UUID.class))).list();
    }
}
