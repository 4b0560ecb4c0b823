package live.blytz.order.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.order.application.Addresses;
import live.blytz.order.domain.AddressEntry;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAddresses implements Addresses {

    private final JdbcClient jdbc;
    private final Columns columns;

    JdbcAddresses(JdbcClient jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    @Override
    public void lock(UUID owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('addresses ' || :owner, 0))")
                .param("owner", owner.toString())
                .query((_, _) -> true)
                .list();
    }

    @Override
    public List<AddressEntry> of(UUID owner) {
        return jdbc.sql(
                        """
                        select * from addresses where owner_id = :owner
                        order by is_default desc, created_at desc, id desc
                        """)
                .param("owner", owner)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public Optional<AddressEntry> find(UUID owner, UUID id) {
        return jdbc.sql("select * from addresses where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<AddressEntry> defaultOf(UUID owner) {
        return jdbc.sql("select * from addresses where owner_id = :owner and is_default")
                .param("owner", owner)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public void add(AddressEntry entry) {
        jdbc.sql(
                        """
                        insert into addresses (id, owner_id, label, address, is_default, version)
                        values (:id, :owner, :label, cast(:address as jsonb), :default, :version)
                        """)
                .param("id", entry.id())
                .param("owner", entry.owner())
                .param("label", entry.label())
                .param("address", columns.write(entry.address()))
                .param("default", entry.isDefault())
                .param("version", entry.version())
                .update();
    }

    @Override
    public AddressEntry save(AddressEntry entry) {
        var next = entry.version() + 1;
        var saved =
                jdbc.sql(
                                """
                                update addresses set
                                    label = :label, address = cast(:address as jsonb),
                                    is_default = :default, version = :next
                                where id = :id and version = :version
                                """)
                        .param("id", entry.id())
                        .param("label", entry.label())
                        .param("address", columns.write(entry.address()))
                        .param("default", entry.isDefault())
                        .param("version", entry.version())
                        .param("next", next)
                        .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("address moved: " + entry.id());
        }
        return new AddressEntry(
                entry.id(), entry.owner(), entry.label(), entry.address(), entry.isDefault(), next);
    }

    @Override
    public void remove(AddressEntry entry) {
        jdbc.sql("delete from addresses where id = :id").param("id", entry.id()).update();
    }

    private AddressEntry read(ResultSet row) throws SQLException {
        return new AddressEntry(
                Columns.id(row, "id"),
                Columns.id(row, "owner_id"),
                row.getString("label"),
                columns.someAddress(row, "address"),
                row.getBoolean("is_default"),
                row.getLong("version"));
    }
}
