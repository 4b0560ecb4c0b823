package live.blytz.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code outbox}, in statements. */
final class OutboxTable {

    static final int SHARDS = 8;

    /** Any number will do that nobody else locks on. */
    private static final int LOCK = 0x0B0C5;

    private static final int MOST_BYTES = 4 << 20;

    private static final String INSERT =
            """
            insert into outbox (id, topic, key, type, payload, traceparent)
            values (?, ?, ?, ?, ?, ?)
            """;

    /** What the relay deletes may be lost in a crash: then it is sent once more. */
    private static final String LOCK_SHARDS =
            """
            select shard, set_config('synchronous_commit', 'off', true)
              from generate_series(0, ?) shard
             where pg_try_advisory_xact_lock(?, shard)
            """;

    private static final String OLDEST =
            """
            select position, id, topic, key, type, payload, traceparent, created_at
              from outbox
             where (hashtext(key) & ?) = any (?) and topic <> all (?)
             order by position
             limit ?
            """;

    private final JdbcTemplate jdbc;

    OutboxTable(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    void insert(OutboxRow row) {
        jdbc.update(
                INSERT,
                row.id(),
                row.topic(),
                row.key(),
                row.type(),
                row.payload(),
                row.traceparent());
    }

    /**
     * The shards that are ours until the transaction ends. A statement of its own: the rows must be
     * read with a snapshot that is younger than the lock, or another relay's work is seen undone.
     */
    List<Integer> lockShards() {
        return jdbc.query(LOCK_SHARDS, (row, _) -> row.getInt(1), SHARDS - 1, LOCK);
    }

    /** Whether there may be more rows than these. */
    static boolean cutShort(List<Unsent<Long>> rows, int limit) {
        return rows.size() == limit || bytes(rows) >= MOST_BYTES;
    }

    private static int bytes(List<Unsent<Long>> rows) {
        return rows.stream().mapToInt(each -> each.row().payload().length).sum();
    }

    /** In the order of their positions; fewer than the limit when they are large. */
    List<Unsent<Long>> oldest(List<Integer> shards, Set<String> withoutTopics, int limit) {
        return Objects.requireNonNull(
                jdbc.query(
                        connection -> {
                            var query = connection.prepareStatement(OLDEST);
                            query.setInt(1, SHARDS - 1);
                            query.setArray(2, connection.createArrayOf("int", shards.toArray()));
                            query.setArray(
                                    3, connection.createArrayOf("text", withoutTopics.toArray()));
                            query.setInt(4, limit);
                            query.setFetchSize(100);
                            return query;
                        },
                        OutboxTable::read));
    }

    void delete(Collection<Long> positions) {
        jdbc.update(
                connection -> {
                    var delete =
                            connection.prepareStatement(
                                    "delete from outbox where position = any (?)");
                    delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
                    return delete;
                });
    }

    Backlogs.Backlog backlog() {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select count(*), min(created_at) from outbox",
                        (row, _) -> new Backlogs.Backlog(row.getLong(1), instant(row, 2))));
    }

    void notifyOthers() {
        jdbc.query("select pg_notify('outbox', '')", _ -> {});
    }

    private static List<Unsent<Long>> read(ResultSet rows) throws SQLException {
        var unsent = new ArrayList<Unsent<Long>>();
        var bytes = 0;
        while (bytes < MOST_BYTES && rows.next()) {
            var payload = rows.getBytes("payload");
            bytes += payload.length;
            var row =
                    new OutboxRow(
                            rows.getObject("id", UUID.class),
                            rows.getString("topic"),
                            rows.getString("key"),
                            rows.getString("type"),
                            payload,
                            rows.getString("traceparent"));
            unsent.add(
                    new Unsent<>(
                            rows.getLong("position"),
                            row,
                            rows.getTimestamp("created_at").toInstant()));
        }
        return unsent;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
