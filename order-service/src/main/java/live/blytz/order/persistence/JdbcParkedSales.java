package live.blytz.order.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.order.application.ParkedSales;
import live.blytz.order.domain.Sale;
import live.blytz.platform.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParkedSales implements ParkedSales {

    private final JdbcClient jdbc;

    JdbcParkedSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void park(Sale sale, Instant until) {
        jdbc.sql(
                        """
                        insert into parked_sales values (
                            :auction, :stream, :product, :seller, :winner, :title, :amount, :currency, :until)
                        on conflict do nothing
                        """)
                .param("auction", sale.auction())
                .param("stream", sale.stream())
                .param("product", sale.product())
                .param("seller", sale.seller())
                .param("winner", sale.winner())
                .param("title", sale.title())
                .param("amount", sale.amount().minor())
                .param("currency", sale.amount().currencyCode())
                .param("until", Columns.write(until))
                .update();
    }

    @Override
    public List<Sale> takeFor(UUID product) {
        return jdbc.sql("delete from parked_sales where product_id = :product returning *")
                .param("product", product)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public List<Sale> takeOverdue(Instant now, int atMost) {
        return jdbc.sql(
                        """
                        delete from parked_sales where auction_id in (
                            select auction_id from parked_sales where parked_until <= :now
                            order by parked_until limit :limit for update skip locked)
                        returning *
                        """)
                .param("now", Columns.write(now))
                .param("limit", atMost)
                .query((row, _) -> read(row))
                .list();
    }

    private static Sale read(ResultSet row) throws SQLException {
        return new Sale(
                Columns.id(row, "auction_id"),
                Columns.idOrNull(row, "stream_id"),
                Columns.id(row, "product_id"),
                Columns.id(row, "seller_id"),
                Columns.id(row, "winner_id"),
                row.getString("title"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")));
    }
}
