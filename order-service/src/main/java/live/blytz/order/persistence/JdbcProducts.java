package live.blytz.order.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import live.blytz.order.application.Products;
import live.blytz.order.domain.Product;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProducts implements Products {

    private final JdbcClient jdbc;
    private final Columns columns;

    JdbcProducts(JdbcClient jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    @Override
    public void learn(Product product) {
        jdbc.sql(
                        """
                        insert into known_products values (
                            :id, :seller, :store, :title, :active, :buy_now, :buy_now_currency,
                            :shipping, :shipping_currency, cast(:pickup as jsonb), :version)
                        on conflict (id) do update set
                            seller_id = excluded.seller_id, store_id = excluded.store_id,
                            title = excluded.title, active = excluded.active,
                            buy_now_minor = excluded.buy_now_minor,
                            buy_now_currency = excluded.buy_now_currency,
                            shipping_minor = excluded.shipping_minor,
                            shipping_currency = excluded.shipping_currency,
                            pickup = excluded.pickup, version = excluded.version
                        where known_products.version < excluded.version
                        """)
                .param("id", product.id())
                .param("seller", product.seller())
                .param("store", product.store())
                .param("title", product.title())
                .param("active", product.active())
                .param("buy_now", minor(product.buyNowPrice()))
                .param("buy_now_currency", currency(product.buyNowPrice()))
                .param("shipping", minor(product.shippingPrice()))
                .param("shipping_currency", currency(product.shippingPrice()))
                .param("pickup", columns.write(product.pickup()))
                .param("version", product.version())
                .update();
    }

    @Override
    public Optional<Product> find(UUID id) {
        return jdbc.sql("select * from known_products where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    private Product read(ResultSet row) throws SQLException {
        return new Product(
                Columns.id(row, "id"),
                Columns.id(row, "seller_id"),
                Columns.idOrNull(row, "store_id"),
                row.getString("title"),
                row.getBoolean("active"),
                Columns.money(row, "buy_now_minor", "buy_now_currency"),
                Columns.money(row, "shipping_minor", "shipping_currency"),
                columns.address(row, "pickup"),
                row.getLong("version"));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currencyCode();
    }
}
