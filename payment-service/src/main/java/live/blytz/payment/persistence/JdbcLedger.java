package live.blytz.payment.persistence;

import static live.blytz.payment.persistence.Rows.id;
import static live.blytz.payment.persistence.Rows.instant;
import static live.blytz.payment.persistence.Rows.maybeId;
import static live.blytz.payment.persistence.Rows.money;
import static live.blytz.payment.persistence.Rows.time;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import live.blytz.payment.application.Ledger;
import live.blytz.payment.domain.Account;
import live.blytz.payment.domain.Entry;
import live.blytz.payment.domain.Posting;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {

    private static final RowMapper<Line> LINE =
            (row, _) ->
                    new Line(
                            id(row, "id"),
                            id(row, "transaction_id"),
                            row.getString("kind"),
                            row.getString("account"),
                            money(row, "amount_minor"),
                            money(row, "balance_minor"),
                            maybeId(row, "order_id"),
                            instant(row, "created_at"));

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcLedger(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean post(Posting posting) {
        var now = time(clock.instant());
        var fresh =
                jdbc.sql(
                                        """
                                        insert into ledger_transaction (id, kind, order_id, created_at)
                                        values (:id, :kind, :order, :now) on conflict do nothing
                                        """)
                                .param("id", posting.id())
                                .param("kind", posting.kind())
                                .param("order", posting.orderId())
                                .param("now", now)
                                .update()
                        == 1;
        if (fresh) {
            posting.entries().forEach(entry -> write(posting, entry, now));
        }
        return fresh;
    }

    private void write(Posting posting, Entry entry, Timestamp now) {
        jdbc.sql(
                        """
                        insert into ledger_entry (id, transaction_id, account, currency, amount_minor,
                            order_id, created_at)
                        values (:id, :transaction, :account, :currency, :amount, :order, :now)
                        """)
                .param("id", Ids.next())
                .param("transaction", posting.id())
                .param("account", entry.account().name())
                .param("currency", entry.amount().currencyCode())
                .param("amount", entry.amount().minor())
                .param("order", posting.orderId())
                .param("now", now)
                .update();
    }

    @Override
    public void lock(Account account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 21105))")
                .param(account.name())
                .query((_, _) -> account)
                .single();
    }

    @Override
    public List<Money> owed(Account account) {
        return jdbc.sql(
                        """
                        select -sum(amount_minor) amount_minor, currency from ledger_entry
                        where account = ? group by currency order by currency
                        """)
                .param(account.name())
                .query((row, _) -> money(row, "amount_minor"))
                .list();
    }

    @Override
    public Money owed(Account account, Currency currency) {
        return owed(account).stream()
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    @Override
    public Money owedFor(UUID orderId, Account account, Currency currency) {
        return jdbc.sql(
                        """
                        select coalesce(-sum(amount_minor), 0) from ledger_entry
                        where order_id = ? and account = ? and currency = ?
                        """)
                .params(orderId, account.name(), currency.getCurrencyCode())
                .query((row, _) -> new Money(row.getLong(1), currency))
                .single();
    }

    @Override
    public List<Line> statement(List<Account> accounts, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from (
                            select e.id, e.transaction_id, t.kind, e.account, e.currency,
                                -e.amount_minor amount_minor, e.order_id, e.created_at,
                                -sum(e.amount_minor) over (partition by e.account, e.currency
                                    order by e.id) balance_minor
                            from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                            where e.account in (:accounts)) line
                        where :after::uuid is null or id < :after
                        order by id desc limit :limit
                        """)
                .param("accounts", accounts.stream().map(Account::name).toList())
                .param("after", after)
                .param("limit", limit)
                .query(LINE)
                .list();
    }

    @Override
    public List<Line> entries(
            @Nullable String account, @Nullable UUID orderId, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select e.*, t.kind, (select sum(b.amount_minor) from ledger_entry b
                            where b.account = e.account and b.currency = e.currency
                              and b.id <= e.id) balance_minor
                        from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                        where (:account::text is null or e.account = :account)
                          and (:order::uuid is null or e.order_id = :order)
                          and (:after::uuid is null or e.id < :after)
                        order by e.id desc limit :limit
                        """)
                .param("account", account)
                .param("order", orderId)
                .param("after", after)
                .param("limit", limit)
                .query(LINE)
                .list();
    }

    @Override
    public List<Balance> balances() {
        return jdbc.sql(
                        """
                        select account, currency, sum(amount_minor) amount_minor from ledger_entry
                        group by account, currency order by account, currency
                        """)
                .query(
                        (row, _) ->
                                new Balance(row.getString("account"), money(row, "amount_minor")))
                .list();
    }

    @Override
    public Map<String, Long> sums() {
        var sums = new TreeMap<String, Long>();
        jdbc.sql("select currency, sum(amount_minor) total from ledger_entry group by currency")
                .query((row, _) -> sums.put(row.getString("currency"), row.getLong("total")))
                .list();
        return sums;
    }

    @Override
    public long imbalance() {
        return jdbc.sql(
                        """
                        select coalesce(sum(abs(off)), 0) from (
                            select sum(amount_minor) off from ledger_entry group by currency
                            union all
                            select sum(amount_minor) from ledger_entry group by transaction_id, currency
                                having sum(amount_minor) <> 0
                            union all
                            select coalesce(p.captured, 0) - coalesce(l.booked, 0) from (
                                select order_id, sum(amount_minor - refund_amount) captured from payment
                                where order_id is not null and status in ('completed', 'refunded')
                                group by order_id) p
                            full join (
                                select order_id, sum(amount_minor) booked from ledger_entry
                                where account = 'processor' and order_id is not null
                                group by order_id) l using (order_id)
                            union all
                            select coalesce((select sum(amount_minor - refund_amount) from payment
                                    where gift_id is not null
                                      and status in ('completed', 'refunded')), 0)
                                - coalesce((select sum(e.amount_minor) from ledger_entry e
                                    join ledger_transaction t on t.id = e.transaction_id
                                    where e.account = 'processor' and e.order_id is null
                                      and t.kind in ('capture', 'refund')), 0)) checks
                        """)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
