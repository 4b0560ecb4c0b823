package live.blytz.auction.lot.persistence;

import java.sql.Timestamp;
import java.util.function.ToLongFunction;
import live.blytz.auction.lot.domain.Increments;
import live.blytz.auction.lot.domain.Lot;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what is announced of a lot; afterwards only {@link FencedCommit} writes. */
@Component
class AnnouncedLots {

    private static final String ADD =
            """
            insert into auction (id, stream_id, product_id, seller_id, title, image_url, status,
                                 currency, starting_price, reserve_price, buy_now_price,
                                 duration_ms, increment_from, increment_step,
                                 soft_close_window_ms, soft_close_extension_ms,
                                 soft_close_cap_ms, scheduled_start)
            values (:id, :stream, :product, :seller, :title, :image, 'scheduled',
                    :currency, :starting, :reserve, :buyNow, :duration, :from, :step,
                    :window, :extension, :cap, :start)
            """;

    private static final String EDIT =
            """
            update auction
               set stream_id = :stream, title = :title, image_url = :image, currency = :currency,
                   starting_price = :starting, reserve_price = :reserve,
                   buy_now_price = :buyNow, duration_ms = :duration, increment_from = :from,
                   increment_step = :step, soft_close_window_ms = :window,
                   soft_close_extension_ms = :extension, soft_close_cap_ms = :cap,
                   scheduled_start = :start, version = version + 1
             where id = :id and version = :version and status = 'scheduled'
            """;

    private final JdbcClient jdbc;

    AnnouncedLots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Lot lot) {
        terms(jdbc.sql(ADD), lot)
                .param("product", lot.productId())
                .param("seller", lot.sellerId())
                .update();
    }

    boolean edit(Lot lot, long version) {
        return terms(jdbc.sql(EDIT), lot).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec statement, Lot lot) {
        var terms = lot.terms();
        var start = lot.scheduledStart();
        return statement
                .param("id", lot.id().value())
                .param("stream", lot.streamId())
                .param("title", lot.title())
                .param("image", lot.imageUrl())
                .param("currency", terms.startingPrice().currencyCode())
                .param("starting", terms.startingPrice().minor())
                .param("reserve", minor(terms.reservePrice()))
                .param("buyNow", minor(terms.buyNowPrice()))
                .param("duration", terms.duration().toMillis())
                .param("from", column(terms.increments(), Increments.Step::from))
                .param("step", column(terms.increments(), Increments.Step::step))
                .param("window", terms.softClose().window().toMillis())
                .param("extension", terms.softClose().extension().toMillis())
                .param("cap", terms.softClose().cap().toMillis())
                .param("start", start == null ? null : Timestamp.from(start));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static Object column(Increments increments, ToLongFunction<Increments.Step> part) {
        return increments.steps().stream().mapToLong(part).boxed().toArray(Long[]::new);
    }
}
