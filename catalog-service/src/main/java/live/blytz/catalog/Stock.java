package live.blytz.catalog;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderItem;
import live.blytz.events.order.StockRequested;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units leave for orders and auctions, and come back when those come to nothing. One statement
 * takes a unit, so that the last one goes to one taker however many ask; each holder takes and
 * gives back once.
 */
@Component
class Stock {

    private static final Logger LOG = LoggerFactory.getLogger(Stock.class);

    private final JdbcClient database;
    private final Products products;
    private final ProductCache cache;
    private final Telling telling;
    private final InstantSource clock;

    Stock(
            JdbcClient database,
            Products products,
            ProductCache cache,
            Telling telling,
            InstantSource clock) {
        this.database = database;
        this.products = products;
        this.cache = cache;
        this.telling = telling;
        this.clock = clock;
    }

    /** A buy-now order wants units. */
    void reserve(StockRequested request) {
        var product = request.getProductId();
        var order = request.getOrderId();
        if (holds(order, product)) {
            return;
        }
        take(product, order, request.getQuantity())
                .ifPresentOrElse(
                        left -> {
                            telling.reserved(product, order, request.getQuantity(), left);
                            tellChange(product);
                        },
                        () -> telling.refused(product, order, request.getQuantity()));
    }

    /** A lot that was sold is a unit less. */
    void sell(AuctionClosed auction) {
        var product = auction.getProductId();
        if (auction.getOutcome() != AuctionOutcome.SOLD || holds(auction.getAuctionId(), product)) {
            return;
        }
        if (take(product, auction.getAuctionId(), 1).isPresent()) {
            tellChange(product);
        } else {
            LOG.warn(
                    "Auction {} sold a unit of product {} that is no longer for sale.",
                    auction.getAuctionId(),
                    product);
        }
    }

    /** What was held for the order, or for the auction it came from, can be sold again. */
    void release(OrderCancelled order) {
        release(order.getOrderId(), order);
        var auction = order.getAuctionId();
        if (auction != null) {
            release(auction, order);
        }
    }

    private void release(UUID holder, OrderCancelled order) {
        giveBack(holder, order.getOrderId());
        order.getItems().forEach(item -> expectNone(holder, item));
    }

    /** What asked for these units may be heard later than that they are not wanted any more. */
    private void expectNone(UUID holder, OrderItem item) {
        database.sql(
                        """
                        insert into stock_hold (holder, product_id, quantity, held_at, released_at)
                        select :holder, id, :quantity, :now, :now from product where id = :product
                        on conflict do nothing
                        """)
                .param("holder", holder)
                .param("quantity", Math.max(1, item.getQuantity()))
                .param("now", Sql.time(clock.instant()))
                .param("product", item.getProductId())
                .update();
    }

    private Optional<Integer> take(UUID product, UUID holder, int quantity) {
        if (quantity < 1) {
            return Optional.empty();
        }
        var left =
                database.sql(
                                """
                                update product set stock = stock - :quantity, version = version + 1, updated_at = :now,
                                    status = case when stock = :quantity then 'sold' else status end
                                where id = :product and status = 'active' and stock >= :quantity
                                    and not exists (select 1 from seller s where s.id = seller_id and s.banned)
                                returning stock
                                """)
                        .param("quantity", quantity)
                        .param("product", product)
                        .param("now", Sql.time(clock.instant()))
                        .query(Integer.class)
                        .optional();
        if (left.isPresent()) {
            database.sql(
                            "insert into stock_hold (holder, product_id, quantity, held_at) values"
                                    + " (?, ?, ?, ?)")
                    .params(holder, product, quantity, Sql.time(clock.instant()))
                    .update();
        }
        return left;
    }

    private boolean holds(UUID holder, UUID product) {
        return database.sql("select count(*) from stock_hold where holder = ? and product_id = ?")
                        .params(holder, product)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private record Held(UUID productId, int quantity) {}

    private void giveBack(UUID holder, UUID order) {
        var held =
                database.sql(
                                """
                                update stock_hold set released_at = ? where holder = ? and released_at is null
                                returning product_id, quantity
                                """)
                        .params(Sql.time(clock.instant()), holder)
                        .query((row, _) -> new Held(row.getObject(1, UUID.class), row.getInt(2)))
                        .list();
        for (var units : held) {
            telling.released(units.productId(), order, units.quantity(), putBack(units));
            tellChange(units.productId());
        }
    }

    private int putBack(Held units) {
        return database.sql(
                        """
                        update product set stock = stock + ?, version = version + 1, updated_at = ?,
                            status = case when status = 'sold' then 'active' else status end
                        where id = ? returning stock
                        """)
                .params(units.quantity(), Sql.time(clock.instant()), units.productId())
                .query(Integer.class)
                .single();
    }

    private void tellChange(UUID id) {
        cache.forget(List.of(id));
        telling.changed(products.findById(id).orElseThrow());
    }
}
