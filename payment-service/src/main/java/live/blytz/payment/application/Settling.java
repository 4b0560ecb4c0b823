package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.UUID;
import live.blytz.payment.PaymentSettings;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.MoneyEvent;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import live.blytz.payment.domain.Posting;
import live.blytz.payment.domain.Purpose;
import live.blytz.payment.domain.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an attempt ended, from the answer or from the webhook, whichever comes first; the other finds
 * it ended and changes nothing.
 */
@Component
@Transactional
public class Settling {

    private final Payments payments;
    private final Attempts attempts;
    private final Ledger ledger;
    private final Refunding refunding;
    private final Releasing releasing;
    private final Announcements announcements;
    private final Tasks tasks;
    private final PaymentSettings settings;
    private final InstantSource clock;

    Settling(
            Payments payments,
            Attempts attempts,
            Ledger ledger,
            Refunding refunding,
            Releasing releasing,
            Announcements announcements,
            Tasks tasks,
            PaymentSettings settings,
            InstantSource clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.ledger = ledger;
        this.refunding = refunding;
        this.releasing = releasing;
        this.announcements = announcements;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Ends the attempt if the outcome does.
     *
     * @return false when the outcome is not known yet
     */
    public boolean settle(UUID paymentId, int attempt, ChargeOutcome outcome) {
        if (outcome instanceof ChargeOutcome.Unknown) {
            return false;
        }
        var payment = payments.lock(paymentId).orElseThrow();
        var label = attempts.openOf(paymentId).map(Attempt::label).orElse(null);
        switch (outcome) {
            case ChargeOutcome.ActionRequired it -> {
                if (payment.status() == PaymentStatus.PROCESSING && payment.attempts() == attempt) {
                    challenged(payment, it, label);
                }
                return false;
            }
            case ChargeOutcome.Captured it -> {
                if (attempts.end(paymentId, attempt, true, it.transactionId())) {
                    captured(payment, it, label);
                }
            }
            case ChargeOutcome.Declined it -> {
                if (attempts.end(paymentId, attempt, false, it.transactionId())) {
                    var why = new Receipt(label, it.transactionId(), it.response(), it.reason());
                    failed(payment, why, it.reason());
                }
            }
            case ChargeOutcome.Withdrawn it -> {
                if (attempts.end(paymentId, attempt, false, it.transactionId())) {
                    var reason = reasonWithdrawn(payment);
                    var why = new Receipt(label, it.transactionId(), it.response(), reason);
                    failed(payment, why, reason);
                }
            }
            case ChargeOutcome.Unknown _ -> throw new IllegalStateException("not an end");
        }
        return true;
    }

    private void captured(Payment before, ChargeOutcome.Captured by, @Nullable String label) {
        if (!by.amount().equals(before.amount())) {
            throw new IllegalStateException(
                    "payment %s is over %s, the processor captured %s"
                            .formatted(before.id(), before.amount(), by.amount()));
        }
        var payment = before.captured(new Receipt(label, by.transactionId(), by.response(), null));
        payments.save(payment);
        ledger.post(Posting.capture(payment));
        tellCapture(payment);
        if (payment.calledOff()) {
            refunding.everything(payment, "order_cancelled");
        }
    }

    private void challenged(
            Payment before, ChargeOutcome.ActionRequired by, @Nullable String label) {
        payments.save(
                before.challenged(
                        new Receipt(label, by.transactionId(), by.response(), null),
                        by.url(),
                        settings.challenge().window(),
                        clock.instant()));
    }

    private void failed(Payment before, Receipt why, String reason) {
        var payment = before.declined(why);
        if (before.isNextAskedFor()) {
            payments.save(payment.askedAgain(before.wantedCard()));
            tasks.add(Tasks.Kind.CHARGE, payment.id());
            return;
        }
        payments.save(payment);
        if (!payment.calledOff()) {
            tellDecline(payment, reason);
        }
    }

    private static String reasonWithdrawn(Payment payment) {
        if (payment.calledOff()) {
            return "order_cancelled";
        }
        return payment.status() == PaymentStatus.REQUIRES_ACTION
                ? "authentication_expired"
                : "canceled";
    }

    private void tellCapture(Payment payment) {
        var now = clock.instant();
        var shares = payment.shares();
        switch (payment.purpose()) {
            case Purpose.Order(var order) -> {
                announcements.tell(new MoneyEvent.Captured(payment, order, now));
                announcements.tell(
                        new MoneyEvent.Held(
                                payment.seller(),
                                order,
                                shares.seller(),
                                shares.commission(),
                                now));
                if (payment.released()) {
                    releasing.tell(payment, order, shares.seller());
                }
            }
            case Purpose.Gift gift ->
                    announcements.tell(new MoneyEvent.GiftPaid(payment, gift, now));
        }
    }

    /** Of gifts only the sender learns, from the payment itself. */
    void tellDecline(Payment payment, String reason) {
        if (payment.purpose() instanceof Purpose.Order(var order)) {
            announcements.tell(new MoneyEvent.Declined(payment, order, reason, clock.instant()));
        }
    }
}
