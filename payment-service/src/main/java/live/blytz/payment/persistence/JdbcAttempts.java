package live.blytz.payment.persistence;

import static live.blytz.payment.persistence.Rows.id;
import static live.blytz.payment.persistence.Rows.instant;
import static live.blytz.payment.persistence.Rows.maybe;
import static live.blytz.payment.persistence.Rows.time;

import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.Attempts;
import live.blytz.payment.domain.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttempts implements Attempts {

    private static final RowMapper<Attempt> MAP =
            (row, _) ->
                    new Attempt(
                            id(row, "payment_id"),
                            row.getInt("number"),
                            row.getString("idempotency_key"),
                            row.getString("customer"),
                            row.getString("method"),
                            row.getString("label"),
                            maybe(row, "return_url"),
                            instant(row, "started_at"));

    private final JdbcClient jdbc;

    JdbcAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(Attempt attempt) {
        jdbc.sql(
                        """
                        insert into payment_attempt (payment_id, number, idempotency_key, customer,
                            method, label, return_url, status, started_at)
                        values (:payment, :number, :key, :customer, :method, :label, :returnUrl,
                            'open', :startedAt)
                        """)
                .param("payment", attempt.paymentId())
                .param("number", attempt.number())
                .param("key", attempt.key())
                .param("customer", attempt.customer())
                .param("method", attempt.method())
                .param("label", attempt.label())
                .param("returnUrl", attempt.returnUrl())
                .param("startedAt", time(attempt.startedAt()))
                .update();
    }

    @Override
    public Optional<Attempt> openOf(UUID payment) {
        return jdbc.sql("select * from payment_attempt where payment_id = ? and status = 'open'")
                .param(payment)
                .query(MAP)
                .optional();
    }

    @Override
    public boolean end(
            UUID payment, int attempt, boolean captured, @Nullable String transactionId) {
        return jdbc.sql(
                                """
                                update payment_attempt set status = :status,
                                    gateway_transaction_id = :transaction
                                where payment_id = :payment and number = :number and status = 'open'
                                """)
                        .param("status", captured ? "captured" : "declined")
                        .param("transaction", transactionId)
                        .param("payment", payment)
                        .param("number", attempt)
                        .update()
                == 1;
    }
}
