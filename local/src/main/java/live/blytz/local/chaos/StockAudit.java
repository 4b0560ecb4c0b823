package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;
import live.blytz.local.evening.Finding;

/** I8: all came to an end by itself, and stock and holds are in balance. */
final class StockAudit {

    private final Library books;
    private final Stall stall;

    StockAudit(Library books, Stall stall) {
        this.books = books;
        this.stall = stall;
    }

    Finding finding(List<String> unfinished) {
        var wrong = new ArrayList<>(unfinished);
        var units = 0L;
        var products = new ArrayList<>(stall.hammer());
        products.add(stall.shelf());
        for (var product : products) {
            var stock = books.catalog().number("select stock from product where id = ?", product);
            var held =
                    books.catalog()
                            .number(
                                    "select coalesce(sum(quantity), 0) from stock_hold where"
                                            + " released_at is null and product_id = ?",
                                    product);
            units += held;
            if (stock + held != Stall.STOCK) {
                wrong.add(
                        "product %s: %d in stock and %d held make not %d"
                                .formatted(product, stock, held, Stall.STOCK));
            }
        }
        var parked = books.order().number("select count(*) from parked_sales");
        if (parked > 0) {
            wrong.add(parked + " sales wait for their product");
        }
        return new Finding(
                "I8",
                "every saga ended by itself; stock and holds are in balance",
                wrong.isEmpty(),
                wrong.isEmpty() ? units + " units held" : String.join("; ", wrong));
    }
}
