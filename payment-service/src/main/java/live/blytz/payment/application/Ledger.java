package live.blytz.payment.application;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import live.blytz.payment.domain.Account;
import live.blytz.payment.domain.Posting;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** The books: written once, never changed. */
public interface Ledger extends Sums {

    /**
     * @return false when it stands there already
     */
    boolean post(Posting posting);

    /** Nobody else takes from this account until the transaction ends. */
    void lock(Account account);

    /** What we owe there, by currency. */
    List<Money> owed(Account account);

    Money owed(Account account, Currency currency);

    /** What of it is about this order. */
    Money owedFor(UUID orderId, Account account, Currency currency);

    /** The owner's view of their accounts, the newest first. */
    List<Line> statement(List<Account> accounts, @Nullable UUID after, int limit);

    /** Everybody's, as it stands in the books. */
    List<Line> entries(
            @Nullable String account, @Nullable UUID orderId, @Nullable UUID after, int limit);

    /** The sum of every account. */
    List<Balance> balances();

    /**
     * @param amount positive when the account grew for its owner; in {@link #entries} as booked
     * @param balance of the account after this line
     */
    record Line(
            UUID id,
            UUID transactionId,
            String kind,
            String account,
            Money amount,
            Money balance,
            @Nullable UUID orderId,
            Instant at) {}

    record Balance(String account, Money amount) {}
}
