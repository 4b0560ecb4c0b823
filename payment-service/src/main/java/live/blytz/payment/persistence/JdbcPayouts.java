package live.blytz.payment.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.Payouts;
import live.blytz.payment.domain.MoveStatus;
import live.blytz.payment.domain.Payout;
import live.blytz.payment.domain.Wallet;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayouts implements Payouts {

    private static final RowMapper<Payout> MAP =
            (row, _) ->
                    new Payout(
                            Rows.id(row, "id"),
                            Rows.id(row, "payee_id"),
                            Wallet.of(row.getString("wallet")),
                            Rows.money(row, "amount_minor"),
                            MoveStatus.of(row.getString("status")),
                            Rows.maybe(row, "gateway_transaction_id"),
                            Rows.instant(row, "created_at"));

    private final JdbcClient jdbc;

    JdbcPayouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Payout payout) {
        jdbc.sql("insert into payout values (?, ?, ?, ?, ?, ?, null, ?)")
                .params(
                        payout.id(),
                        payout.payee(),
                        payout.wallet().word(),
                        payout.amount().minor(),
                        payout.amount().currencyCode(),
                        payout.status().word(),
                        Rows.time(payout.createdAt()))
                .update();
    }

    @Override
    public Optional<Payout> find(UUID id) {
        return jdbc.sql("select * from payout where id = ?").param(id).query(MAP).optional();
    }

    @Override
    public Optional<Payout> lock(UUID id) {
        return jdbc.sql("select * from payout where id = ? for update")
                .param(id)
                .query(MAP)
                .optional();
    }

    @Override
    public void save(Payout payout) {
        jdbc.sql(
                        "update payout set status = :status, gateway_transaction_id = :transaction where id = :id")
                .param("status", payout.status().word())
                .param("transaction", payout.transactionId())
                .param("id", payout.id())
                .update();
    }

    @Override
    public List<Payout> of(@Nullable UUID payee, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from payout where (:payee::uuid is null or payee_id = :payee)
                          and (:after::uuid is null or id < :after)
                        order by id desc limit :limit
                        """)
                .param("payee", payee)
                .param("after", after)
                .param("limit", limit)
                .query(MAP)
                .list();
    }

    @Override
    public List<Money> paidOut(UUID payee) {
        return jdbc.sql(
                        """
                        select sum(amount_minor) amount_minor, currency from payout
                        where payee_id = ? and status <> 'refused' group by currency
                        """)
                .param(payee)
                .query((row, _) -> Rows.money(row, "amount_minor"))
                .list();
    }
}
