package live.blytz.auction.lot.persistence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.blytz.auction.lot.application.RunningOrders;
import live.blytz.auction.lot.domain.AuctionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The place of a lot is nobody's bid: it is written beside the fence, and raises no version. */
@Repository
class JdbcRunningOrders implements RunningOrders {

    private static final String WAITING =
            """
            select id from auction
             where stream_id = ? and status = 'scheduled'
             order by position nulls last, id
            """;

    private static final String ARRANGE =
            """
            update auction
               set position = place.n
              from unnest(?::uuid[]) with ordinality place (id, n)
             where auction.id = place.id
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcRunningOrders(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<AuctionId> of(UUID stream) {
        return jdbc.sql(WAITING)
                .param(stream)
                .query((row, _) -> new AuctionId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<AuctionId> arrange(UUID stream, List<AuctionId> before, List<AuctionId> wanted) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            jdbc.sql("select 1 from stream where id = ? for update")
                                    .param(stream)
                                    .query()
                                    .singleValue();
                            var present = of(stream);
                            if (!present.equals(before)) {
                                return present;
                            }
                            jdbc.sql(ARRANGE)
                                    .param(
                                            wanted.stream()
                                                    .map(AuctionId::value)
                                                    .toArray(UUID[]::new))
                                    .update();
                            return wanted;
                        }));
    }
}
