package live.blytz.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many messages went out, and how many were followed. */
@Repository
class Statistics {

    /**
     * @param notifications in inboxes
     * @param opened of these, by their readers
     * @param pushesSent to devices; FCM took them
     * @param pushesRefused by FCM, for good
     * @param pushesUnregistered to devices that were gone
     * @param pushesExpired before they could be sent
     * @param pushesSuperseded by newer words on the same, before they could be sent
     */
    record Count(
            String category,
            long notifications,
            long opened,
            long pushesSent,
            long pushesRefused,
            long pushesUnregistered,
            long pushesExpired,
            long pushesSuperseded) {}

    private static final List<String> CATEGORIES =
            Arrays.stream(Category.values()).map(Category::word).toList();

    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each category, those of none included, in the order in which they are declared. */
    List<Count> between(Instant from, Instant until) {
        return jdbc
                .sql(
                        """
                        with told as (
                            select category, count(*) as all_told, count(opened_at) as opened
                            from notifications where created_at >= :from and created_at < :until
                            group by category),
                        sent as (
                            select category, status, count(*) as pushes
                            from pushes where created_at >= :from and created_at < :until
                            group by category, status)
                        select c.category, coalesce(t.all_told, 0) as notifications,
                            coalesce(t.opened, 0) as opened,
                            coalesce(sum(pushes) filter (where status = 'sent'), 0) as pushes_sent,
                            coalesce(sum(pushes) filter (where status = 'refused'), 0) as pushes_refused,
                            coalesce(sum(pushes) filter (where status = 'unregistered'), 0)
                                as pushes_unregistered,
                            coalesce(sum(pushes) filter (where status = 'expired'), 0) as pushes_expired,
                            coalesce(sum(pushes) filter (where status = 'superseded'), 0)
                                as pushes_superseded
                        from unnest(:categories::text[]) as c (category)
                            left join told t on t.category = c.category
                            left join sent s on s.category = c.category
                        group by c.category, t.all_told, t.opened
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("categories", CATEGORIES.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(count -> CATEGORIES.indexOf(count.category())))
                .toList();
    }

    private static Count read(ResultSet row) throws SQLException {
        return new Count(
                row.getString("category"),
                row.getLong("notifications"),
                row.getLong("opened"),
                row.getLong("pushes_sent"),
                row.getLong("pushes_refused"),
                row.getLong("pushes_unregistered"),
                row.getLong("pushes_expired"),
                row.getLong("pushes_superseded"));
    }
}
