package live.blytz.payment.domain;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to money, with all its lines; they sum to zero. Its id comes from what it
 * is about: however often it is told, it stands in the books once.
 *
 * @param kind like {@code capture}
 */
public record Posting(UUID id, String kind, @Nullable UUID orderId, List<Entry> entries) {

    public Posting {
        var sums = new HashMap<Currency, Long>();
        for (var entry : entries) {
            sums.merge(entry.amount().currency(), entry.amount().minor(), Math::addExact);
        }
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("A %s that does not balance".formatted(kind));
        }
        entries = List.copyOf(entries);
    }

    /** The buyer's money arrived: everybody's share of it. */
    public static Posting capture(Payment payment) {
        var shares = payment.shares();
        return about("capture", payment.id(), orderOf(payment))
                .in(Account.PROCESSOR, shares.total())
                .out(sellersOf(payment), shares.seller())
                .out(Account.COMMISSION, shares.commission())
                .out(Account.DELIVERY, shares.delivery())
                .out(Account.TAX, shares.tax())
                .done();
    }

    /** It is at the door: what is still held for the seller is theirs. */
    public static Posting release(Payment payment, Money held) {
        return about("release", payment.id(), orderOf(payment))
                .in(Account.held(payment.seller()), held)
                .out(Account.available(Wallet.SELLER, payment.seller()), held)
                .done();
    }

    /** A part went back to the buyer: everybody gives their share of it. */
    public static Posting refund(Payment before, Refund refund) {
        var done = before.returned().done();
        var parts = before.shares().between(done, done.plus(refund.amount()));
        return about("refund", refund.id(), orderOf(before))
                .out(Account.PROCESSOR, refund.amount())
                .in(sellersOf(before), parts.seller())
                .in(Account.COMMISSION, parts.commission())
                .in(Account.DELIVERY, parts.delivery())
                .in(Account.TAX, parts.tax())
                .done();
    }

    /** The rider brought it. */
    public static Posting riderEarning(UUID deliveryId, UUID orderId, UUID rider, Money fee) {
        return about("rider_earning", deliveryId, orderId)
                .in(Account.DELIVERY, fee)
                .out(Account.available(Wallet.RIDER, rider), fee)
                .done();
    }

    /** Set aside, so that it cannot be paid out twice. */
    public static Posting payoutRequested(Payout payout) {
        return about("payout_requested", payout.id(), null)
                .in(Account.available(payout.wallet(), payout.payee()), payout.amount())
                .out(Account.IN_TRANSIT, payout.amount())
                .done();
    }

    public static Posting payoutSent(Payout payout) {
        return about("payout_sent", payout.id(), null)
                .in(Account.IN_TRANSIT, payout.amount())
                .out(Account.PROCESSOR, payout.amount())
                .done();
    }

    public static Posting payoutRefused(Payout payout) {
        return about("payout_refused", payout.id(), null)
                .in(Account.IN_TRANSIT, payout.amount())
                .out(Account.available(payout.wallet(), payout.payee()), payout.amount())
                .done();
    }

    private static Account sellersOf(Payment payment) {
        return payment.released()
                ? Account.available(Wallet.SELLER, payment.seller())
                : Account.held(payment.seller());
    }

    private static @Nullable UUID orderOf(Payment payment) {
        return switch (payment.purpose()) {
            case Purpose.Order(var id) -> id;
            case Purpose.Gift _ -> null;
        };
    }

    private static Draft about(String kind, UUID subject, @Nullable UUID orderId) {
        return new Draft(kind, subject, orderId, new ArrayList<>());
    }

    private record Draft(String kind, UUID subject, @Nullable UUID orderId, List<Entry> entries) {

        Draft in(Account account, Money amount) {
            if (amount.minor() != 0) {
                entries.add(new Entry(account, amount));
            }
            return this;
        }

        Draft out(Account account, Money amount) {
            return in(account, amount.negated());
        }

        Posting done() {
            return new Posting(Ids.named(kind, subject.toString()), kind, orderId, entries);
        }
    }
}
