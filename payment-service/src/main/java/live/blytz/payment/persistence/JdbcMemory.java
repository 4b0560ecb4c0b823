package live.blytz.payment.persistence;

import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.Notices;
import live.blytz.payment.application.PaymentGateway.Notice;
import live.blytz.payment.application.Shows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was heard: of shows, and from the processor. */
@Repository
class JdbcMemory implements Notices, Shows {

    private final JdbcClient jdbc;

    JdbcMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean firstTime(Notice notice) {
        return jdbc.sql(
                                """
                                insert into heard_notice (id, type, occurred_at) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(notice.id(), notice.type(), Rows.time(notice.at()))
                        .update()
                == 1;
    }

    @Override
    public void remember(Show show) {
        jdbc.sql(
                        """
                        insert into live_show (id, seller_id, status) values (?, ?, ?)
                        on conflict (id) do update set status = excluded.status
                        """)
                .params(show.id(), show.seller(), show.status())
                .update();
    }

    @Override
    public Optional<Show> find(UUID id) {
        return jdbc.sql("select * from live_show where id = ?")
                .param(id)
                .query(
                        (row, _) ->
                                new Show(
                                        Rows.id(row, "id"),
                                        Rows.id(row, "seller_id"),
                                        row.getString("status")))
                .optional();
    }
}
