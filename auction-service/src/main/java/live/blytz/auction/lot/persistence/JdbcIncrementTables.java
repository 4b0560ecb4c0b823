package live.blytz.auction.lot.persistence;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.lot.application.IncrementTables;
import live.blytz.auction.lot.domain.Increments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncrementTables implements IncrementTables {

    private static final String STEPS =
            """
            select from_price, step from bid_increment
             where currency = :currency and category_id is not distinct from :category::uuid
             order by from_price
            """;

    private final JdbcClient jdbc;

    JdbcIncrementTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Increments of(Currency currency, @Nullable UUID category) {
        var own = category == null ? List.<Increments.Step>of() : steps(currency, category);
        var steps = own.isEmpty() ? steps(currency, null) : own;
        return steps.isEmpty() ? Increments.standard(currency) : new Increments(steps);
    }

    private List<Increments.Step> steps(Currency currency, @Nullable UUID category) {
        return jdbc.sql(STEPS)
                .param("currency", currency.getCurrencyCode())
                .param("category", category)
                .query((row, _) -> new Increments.Step(row.getLong(1), row.getLong(2)))
                .list();
    }
}
