package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.PaymentGateway.MoveOutcome;
import live.blytz.payment.domain.MoneyEvent;
import live.blytz.payment.domain.MoveStatus;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Posting;
import live.blytz.payment.domain.Purpose;
import live.blytz.payment.domain.Refund;
import live.blytz.payment.domain.RefundOutcome;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money back to the buyer: promised under the payment's lock, sent by a worker, booked on arrival.
 */
@Component
@Transactional
public class Refunding {

    private static final Logger LOG = LoggerFactory.getLogger(Refunding.class);

    private final Payments payments;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Tasks tasks;
    private final Announcements announcements;
    private final InstantSource clock;

    Refunding(
            Payments payments,
            Refunds refunds,
            Ledger ledger,
            Tasks tasks,
            Announcements announcements,
            InstantSource clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
        this.tasks = tasks;
        this.announcements = announcements;
        this.clock = clock;
    }

    public sealed interface Answer {
        record Asked(Refund refund) implements Answer {}

        record Refused(Reason reason, Money refundable) implements Answer {}
    }

    /**
     * @param amount null = all that is left
     */
    public Answer ask(UUID paymentId, @Nullable Money amount, String reason, @Nullable UUID by) {
        var payment = payments.lock(paymentId).orElseThrow();
        var wanted = amount == null ? payment.refundable() : amount;
        return switch (payment.promise(wanted)) {
            case RefundOutcome.Refused(var why) -> new Answer.Refused(why, payment.refundable());
            case RefundOutcome.Promised(var promised) -> {
                var refund =
                        new Refund(
                                Ids.next(),
                                paymentId,
                                wanted,
                                reason,
                                by,
                                MoveStatus.REQUESTED,
                                null,
                                clock.instant());
                payments.save(promised);
                refunds.add(refund);
                tasks.add(Tasks.Kind.REFUND, refund.id());
                yield new Answer.Asked(refund);
            }
        };
    }

    /** All that is captured and not promised back yet. */
    void everything(Payment payment, String reason) {
        if (payment.refundable().isPositive()) {
            ask(payment.id(), null, reason, null);
        }
    }

    /** The refund to send now, and the charge it is of. */
    public Optional<Begun> begin(UUID refundId) {
        var refund = refunds.find(refundId).orElseThrow();
        var charge = payments.find(refund.paymentId()).orElseThrow().receipt().transactionId();
        return refund.status() == MoveStatus.REQUESTED && charge != null
                ? Optional.of(new Begun(refund, charge))
                : Optional.empty();
    }

    public record Begun(Refund refund, String transactionId) {}

    /**
     * @return false when the outcome is not known yet
     */
    public boolean settle(UUID refundId, MoveOutcome outcome) {
        if (outcome instanceof MoveOutcome.Unknown) {
            return false;
        }
        var unsure = refunds.find(refundId).orElseThrow();
        var payment = payments.lock(unsure.paymentId()).orElseThrow();
        var refund = refunds.find(refundId).orElseThrow();
        if (refund.status() == MoveStatus.REQUESTED) {
            switch (outcome) {
                case MoveOutcome.Sent(var transactionId) -> sent(payment, refund, transactionId);
                case MoveOutcome.Refused(var why) -> refused(payment, refund, why);
                case MoveOutcome.Unknown _ -> throw new IllegalStateException("not an end");
            }
        }
        return true;
    }

    private void sent(Payment before, Refund refund, String transactionId) {
        var now = clock.instant();
        var payment = before.refunded(refund.amount(), now);
        payments.save(payment);
        refunds.save(ended(refund, MoveStatus.SENT, transactionId));
        ledger.post(Posting.refund(before, refund));
        if (payment.purpose() instanceof Purpose.Order(var order)) {
            announcements.tell(new MoneyEvent.Refunded(payment, order, refund, now));
        }
    }

    private void refused(Payment before, Refund refund, String why) {
        LOG.error(
                "The processor refused refund {} of payment {}: {}", refund.id(), before.id(), why);
        payments.save(before.refundRefused(refund.amount()));
        refunds.save(ended(refund, MoveStatus.REFUSED, null));
    }

    private static Refund ended(Refund refund, MoveStatus status, @Nullable String transactionId) {
        return new Refund(
                refund.id(),
                refund.paymentId(),
                refund.amount(),
                refund.reason(),
                refund.askedBy(),
                status,
                transactionId,
                refund.createdAt());
    }
}
