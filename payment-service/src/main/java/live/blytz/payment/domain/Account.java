package live.blytz.payment.domain;

import java.util.UUID;

/**
 * A page of the books. What we have is positive ({@link #PROCESSOR}), what we owe is negative (all
 * others), so the whole is always zero.
 */
public record Account(String name) {

    /** Our money at the processor. */
    public static final Account PROCESSOR = new Account("processor");

    public static final Account COMMISSION = new Account("platform:commission");

    /** What buyers paid for shipping, less what riders got; below zero when riders cost more. */
    public static final Account DELIVERY = new Account("platform:delivery");

    /** Owed to the authorities. */
    public static final Account TAX = new Account("platform:tax");

    /** Payouts that the processor has not confirmed yet. */
    public static final Account IN_TRANSIT = new Account("payouts:in_transit");

    /** A sale that is not delivered yet. */
    public static Account held(UUID seller) {
        return new Account("seller:%s:held".formatted(seller));
    }

    public static Account available(Wallet wallet, UUID owner) {
        return new Account("%s:%s:available".formatted(wallet.word(), owner));
    }
}
