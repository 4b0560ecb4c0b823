package live.blytz.auction.stream.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auction.stream.application.Announcing;
import live.blytz.auction.stream.application.CoHosts;
import live.blytz.auction.stream.domain.CoHost;
import live.blytz.auction.stream.domain.StreamEvent;
import live.blytz.auction.stream.domain.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcCoHosts implements CoHosts {

    private static final String INVITE =
            """
            insert into co_host (stream_id, user_id, invited_at) values (?, ?, ?)
            on conflict do nothing
            """;

    private static final String ACCEPT =
            """
            update co_host set name = ?, accepted_at = ?
             where stream_id = ? and user_id = ? and accepted_at is null
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Announcing announcing;

    JdbcCoHosts(JdbcClient jdbc, TransactionOperations transactions, Announcing announcing) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.announcing = announcing;
    }

    @Override
    public List<CoHost> of(StreamId stream) {
        return jdbc.sql("select * from co_host where stream_id = ? order by invited_at")
                .param(stream.value())
                .query((row, _) -> coHost(row))
                .list();
    }

    @Override
    public Optional<CoHost> find(StreamId stream, UUID user) {
        return jdbc.sql("select * from co_host where stream_id = ? and user_id = ?")
                .params(stream.value(), user)
                .query((row, _) -> coHost(row))
                .optional();
    }

    @Override
    public void invite(StreamId stream, UUID user, Instant at) {
        jdbc.sql(INVITE).params(stream.value(), user, Timestamp.from(at)).update();
    }

    @Override
    public boolean accept(StreamId stream, UUID user, String name, Instant at) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            var accepted =
                                    jdbc.sql(ACCEPT)
                                            .params(name, Timestamp.from(at), stream.value(), user)
                                            .update();
                            if (accepted == 1) {
                                announcing.tell(
                                        new StreamEvent.CoHostJoined(stream, user, name, at));
                            }
                            return accepted == 1;
                        }));
    }

    @Override
    public void remove(StreamId stream, UUID user) {
        jdbc.sql("delete from co_host where stream_id = ? and user_id = ?")
                .params(stream.value(), user)
                .update();
    }

    private static CoHost coHost(ResultSet row) throws SQLException {
        var accepted = row.getTimestamp("accepted_at");
        return new CoHost(
                new StreamId(row.getObject("stream_id", UUID.class)),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getTimestamp("invited_at").toInstant(),
                accepted == null ? null : accepted.toInstant());
    }
}
