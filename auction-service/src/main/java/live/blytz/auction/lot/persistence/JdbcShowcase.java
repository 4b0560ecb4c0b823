package live.blytz.auction.lot.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.lot.application.Showcase;
import live.blytz.auction.lot.application.Stored;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.BidId;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShowcase implements Showcase {

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

    private final JdbcClient jdbc;

    JdbcShowcase(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query((row, _) -> new Entry(bid(row), row.getBoolean("is_winning")))
                .list();
    }

    private static Bid bid(ResultSet row) throws SQLException {
        return new Bid(
                new BidId(row.getObject("id", UUID.class)),
                row.getLong("sequence"),
                new Bidder(row.getObject("bidder_id", UUID.class), row.getString("bidder_name")),
                Money.of(row.getLong("amount"), row.getString("currency")),
                row.getBoolean("is_auto"),
                row.getTimestamp("placed_at").toInstant());
    }
}
