package live.blytz.local.evening;

/** I4: the ledger sums to zero, in each currency and in each transaction. */
public final class LedgerCheck {

    private LedgerCheck() {}

    /**
     * @param payment the books of payment-service
     */
    public static Finding of(Books payment) {
        var sums =
                payment.rows(
                        "select currency, sum(amount_minor) from ledger_entry group by currency",
                        row -> row.getString(1).strip() + " " + row.getLong(2));
        var unbalanced =
                payment.number(
                        """
                        select count(*) from (select transaction_id from ledger_entry
                        group by transaction_id, currency having sum(amount_minor) <> 0) wrong
                        """);
        return new Finding(
                "I4",
                "the ledger sums to zero, as a whole and in each transaction",
                unbalanced == 0 && sums.stream().allMatch(sum -> sum.endsWith(" 0")),
                "sums: %s; %d transactions do not balance"
                        .formatted(String.join(", ", sums), unbalanced));
    }
}
