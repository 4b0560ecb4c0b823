package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.PaymentGateway.MoveOutcome;
import live.blytz.payment.domain.Account;
import live.blytz.payment.domain.MoneyEvent;
import live.blytz.payment.domain.MoveStatus;
import live.blytz.payment.domain.PaymentReason;
import live.blytz.payment.domain.Payout;
import live.blytz.payment.domain.Posting;
import live.blytz.payment.domain.Wallet;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money leaves the house: set aside under the account's lock, sent by a worker, booked on arrival.
 */
@Component
@Transactional
public class PayingOut {

    private static final Logger LOG = LoggerFactory.getLogger(PayingOut.class);

    private final Payouts payouts;
    private final Ledger ledger;
    private final Tasks tasks;
    private final Announcements announcements;
    private final InstantSource clock;

    PayingOut(
            Payouts payouts,
            Ledger ledger,
            Tasks tasks,
            Announcements announcements,
            InstantSource clock) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.tasks = tasks;
        this.announcements = announcements;
        this.clock = clock;
    }

    public sealed interface Answer {
        record Asked(Payout payout) implements Answer {}

        record Refused(PaymentReason reason) implements Answer {}
    }

    /**
     * @param amount null = all that is available, when that is in one currency
     */
    public Answer ask(UUID payee, Wallet wallet, @Nullable Money amount) {
        var account = Account.available(wallet, payee);
        ledger.lock(account);
        var available = ledger.owed(account).stream().filter(Money::isPositive).toList();
        if (available.isEmpty()) {
            return new Answer.Refused(PaymentReason.NOTHING_AVAILABLE);
        }
        var wanted = amount == null ? available.getFirst() : amount;
        var covered =
                wanted.isPositive()
                        && available.stream()
                                .anyMatch(
                                        money ->
                                                money.currency().equals(wanted.currency())
                                                        && money.isAtLeast(wanted));
        if (!covered) {
            return new Answer.Refused(PaymentReason.NOT_ENOUGH_AVAILABLE);
        }
        var payout =
                new Payout(
                        Ids.next(),
                        payee,
                        wallet,
                        wanted,
                        MoveStatus.REQUESTED,
                        null,
                        clock.instant());
        payouts.add(payout);
        ledger.post(Posting.payoutRequested(payout));
        tasks.add(Tasks.Kind.PAYOUT, payout.id());
        return new Answer.Asked(payout);
    }

    public Optional<Payout> begin(UUID payoutId) {
        return payouts.find(payoutId).filter(payout -> payout.status() == MoveStatus.REQUESTED);
    }

    /**
     * @return false when the outcome is not known yet
     */
    public boolean settle(UUID payoutId, MoveOutcome outcome) {
        if (outcome instanceof MoveOutcome.Unknown) {
            return false;
        }
        var payout = payouts.lock(payoutId).orElseThrow();
        if (payout.status() == MoveStatus.REQUESTED) {
            switch (outcome) {
                case MoveOutcome.Sent(var transactionId) -> {
                    payouts.save(ended(payout, MoveStatus.SENT, transactionId));
                    ledger.post(Posting.payoutSent(payout));
                    announcements.tell(
                            new MoneyEvent.PayoutSent(payout, transactionId, clock.instant()));
                }
                case MoveOutcome.Refused(var why) -> {
                    LOG.error("The processor refused payout {}: {}", payoutId, why);
                    payouts.save(ended(payout, MoveStatus.REFUSED, null));
                    ledger.post(Posting.payoutRefused(payout));
                }
                case MoveOutcome.Unknown _ -> throw new IllegalStateException("not an end");
            }
        }
        return true;
    }

    private static Payout ended(Payout payout, MoveStatus status, @Nullable String transactionId) {
        return new Payout(
                payout.id(),
                payout.payee(),
                payout.wallet(),
                payout.amount(),
                status,
                transactionId,
                payout.createdAt());
    }
}
