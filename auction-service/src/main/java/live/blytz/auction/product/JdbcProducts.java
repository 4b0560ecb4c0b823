package live.blytz.auction.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProducts implements Products {

    private static final String KEEP =
            """
            insert into product (id, seller_id, category_id, title, image_url, status, stock,
                                 currency, starting_price, reserve_price, buy_now_price, version)
            values (:id, :seller, :category, :title, :image, :status, :stock,
                    :currency, :starting, :reserve, :buyNow, :version)
            on conflict (id) do update
               set seller_id = excluded.seller_id, category_id = excluded.category_id,
                   title = excluded.title, image_url = excluded.image_url,
                   status = excluded.status, stock = excluded.stock,
                   currency = excluded.currency, starting_price = excluded.starting_price,
                   reserve_price = excluded.reserve_price,
                   buy_now_price = excluded.buy_now_price, version = excluded.version
             where product.version < excluded.version
            """;

    private final JdbcClient jdbc;

    JdbcProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Product> find(UUID id) {
        return jdbc.sql("select * from product where id = ?")
                .param(id)
                .query((row, _) -> product(row))
                .optional();
    }

    @Override
    public void keep(Product product) {
        jdbc.sql(KEEP)
                .param("id", product.id())
                .param("seller", product.sellerId())
                .param("category", product.categoryId())
                .param("title", product.title())
                .param("image", product.imageUrl())
                .param("status", product.status())
                .param("stock", product.stock())
                .param("currency", product.startingPrice().currencyCode())
                .param("starting", product.startingPrice().minor())
                .param("reserve", minor(product.reservePrice()))
                .param("buyNow", minor(product.buyNowPrice()))
                .param("version", product.version())
                .update();
    }

    private static Product product(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Product(
                row.getObject("id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getString("title"),
                row.getString("image_url"),
                row.getString("status"),
                row.getInt("stock"),
                Money.of(row.getLong("starting_price"), currency),
                money(row.getObject("reserve_price", Long.class), currency),
                money(row.getObject("buy_now_price", Long.class), currency),
                row.getLong("version"));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static @Nullable Money money(@Nullable Long minor, String currency) {
        return minor == null ? null : Money.of(minor, currency);
    }
}
