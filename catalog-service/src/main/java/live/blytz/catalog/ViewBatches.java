package live.blytz.catalog;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds each batch of views once. */
@Component
class ViewBatches {

    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient database;
    private final ProductCache cache;
    private final InstantSource clock;

    ViewBatches(JdbcClient database, ProductCache cache, InstantSource clock) {
        this.database = database;
        this.cache = cache;
        this.clock = clock;
    }

    @Transactional
    void add(UUID batch, Map<UUID, Long> views) {
        var now = clock.instant();
        var isNew =
                database.sql(
                                "insert into view_batch (id, added_at) values (?, ?) on conflict do nothing")
                        .params(batch, Sql.time(now))
                        .update();
        if (isNew == 0) {
            return;
        }
        var ids = views.keySet().toArray(UUID[]::new);
        var counts = views.values().toArray(Long[]::new);
        database.sql(
                        """
                        update product p set view_count = p.view_count + seen.views
                        from unnest(?, ?) as seen(id, views) where p.id = seen.id
                        """)
                .params(ids, counts)
                .update();
        database.sql("delete from view_batch where added_at < ?")
                .param(Sql.time(now.minus(REMEMBERED)))
                .update();
        cache.forget(views.keySet());
    }
}
