package live.blytz.order.persistence;

import java.util.Optional;
import java.util.UUID;
import live.blytz.order.application.Stores;
import live.blytz.order.domain.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStores implements Stores {

    private final JdbcClient jdbc;
    private final Columns columns;

    JdbcStores(JdbcClient jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    @Override
    public void learn(Store store) {
        jdbc.sql(
                        """
                        insert into known_stores values (:id, cast(:pickup as jsonb), :as_of)
                        on conflict (id) do update set pickup = excluded.pickup, as_of = excluded.as_of
                        where known_stores.as_of <= excluded.as_of
                        """)
                .param("id", store.id())
                .param("pickup", columns.write(store.pickup()))
                .param("as_of", Columns.write(store.asOf()))
                .update();
    }

    @Override
    public Optional<Store> find(UUID id) {
        return jdbc.sql("select * from known_stores where id = :id")
                .param("id", id)
                .query(
                        (row, _) ->
                                new Store(
                                        id,
                                        columns.address(row, "pickup"),
                                        Columns.someTime(row, "as_of")))
                .optional();
    }
}
