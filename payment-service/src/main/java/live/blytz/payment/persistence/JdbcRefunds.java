package live.blytz.payment.persistence;

import static live.blytz.payment.persistence.Rows.id;
import static live.blytz.payment.persistence.Rows.instant;
import static live.blytz.payment.persistence.Rows.maybe;
import static live.blytz.payment.persistence.Rows.maybeId;
import static live.blytz.payment.persistence.Rows.money;
import static live.blytz.payment.persistence.Rows.time;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.Refunds;
import live.blytz.payment.domain.MoveStatus;
import live.blytz.payment.domain.Refund;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRefunds implements Refunds {

    private static final RowMapper<Refund> MAP =
            (row, _) ->
                    new Refund(
                            id(row, "id"),
                            id(row, "payment_id"),
                            money(row, "amount_minor"),
                            row.getString("reason"),
                            maybeId(row, "asked_by"),
                            MoveStatus.of(row.getString("status")),
                            maybe(row, "gateway_transaction_id"),
                            instant(row, "created_at"));

    private final JdbcClient jdbc;

    JdbcRefunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Refund refund) {
        jdbc.sql(
                        """
                        insert into refund (id, payment_id, amount_minor, currency, reason, asked_by,
                            status, created_at)
                        values (:id, :payment, :amount, :currency, :reason, :by, :status, :createdAt)
                        """)
                .param("id", refund.id())
                .param("payment", refund.paymentId())
                .param("amount", refund.amount().minor())
                .param("currency", refund.amount().currencyCode())
                .param("reason", refund.reason())
                .param("by", refund.askedBy())
                .param("status", refund.status().word())
                .param("createdAt", time(refund.createdAt()))
                .update();
    }

    @Override
    public Optional<Refund> find(UUID id) {
        return jdbc.sql("select * from refund where id = ?").param(id).query(MAP).optional();
    }

    @Override
    public List<Refund> of(UUID payment) {
        return jdbc.sql("select * from refund where payment_id = ? order by id")
                .param(payment)
                .query(MAP)
                .list();
    }

    @Override
    public void save(Refund refund) {
        jdbc.sql(
                        "update refund set status = :status, gateway_transaction_id = :transaction where id = :id")
                .param("status", refund.status().word())
                .param("transaction", refund.transactionId())
                .param("id", refund.id())
                .update();
    }
}
