package live.blytz.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcDeeds implements Deeds {

    private final JdbcClient jdbc;

    JdbcDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Deed deed) {
        jdbc.sql(
                        """
                        insert into audit (id, at, actor, name, roles, method, path)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        deed.id(),
                        deed.at().atOffset(ZoneOffset.UTC),
                        deed.actor(),
                        deed.name(),
                        deed.roles(),
                        deed.method(),
                        deed.path())
                .update();
    }

    @Override
    public void end(UUID id, int status) {
        jdbc.sql("update audit set status = ? where id = ?").params(status, id).update();
    }

    @Override
    public List<Deed> list(@Nullable UUID olderThan, int limit) {
        return jdbc.sql(
                        """
                        select * from audit where cast(:older as uuid) is null or id < :older
                        order by id desc limit :limit
                        """)
                .param("older", olderThan)
                .param("limit", limit)
                .query((row, _) -> deed(row))
                .list();
    }

    private static Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("name"),
                row.getString("roles"),
                row.getString("method"),
                row.getString("path"),
                row.getObject("status", Integer.class));
    }
}
