package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Card;
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
 * From what is due to what is captured. The processor is never called in here: {@link #begin} says
 * what to ask, {@link #settle} takes the answer, whoever brings it first.
 */
@Component
@Transactional
public class Charging {

    private final Payments payments;
    private final Cards cards;
    private final Ledger ledger;
    private final Tasks tasks;
    private final Refunding refunding;
    private final Releasing releasing;
    private final Announcements announcements;
    private final InstantSource clock;

    Charging(
            Payments payments,
            Cards cards,
            Ledger ledger,
            Tasks tasks,
            Refunding refunding,
            Releasing releasing,
            Announcements announcements,
            InstantSource clock) {
        this.payments = payments;
        this.cards = cards;
        this.ledger = ledger;
        this.tasks = tasks;
        this.refunding = refunding;
        this.releasing = releasing;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Something is owed. Once for each purpose, however often it is told. */
    public void due(Payment payment) {
        if (payments.add(payment)) {
            tasks.add(Tasks.Kind.CHARGE, payment.id());
        }
    }

    /** The buyer asks for another attempt. */
    public void askAgain(UUID orderId, @Nullable UUID card) {
        payments.lockOrder(orderId)
                .filter(Payment::mayBeAskedAgain)
                .ifPresent(
                        payment -> {
                            payments.save(payment.askedAgain(card));
                            tasks.add(Tasks.Kind.CHARGE, payment.id());
                        });
    }

    /** The order is cancelled: no more attempts, and what is captured goes back. */
    public void callOff(UUID orderId, String reason) {
        payments.lockOrder(orderId)
                .map(Payment::calledOffNow)
                .ifPresent(
                        payment -> {
                            payments.save(payment);
                            refunding.everything(payment, reason);
                        });
    }

    /** The attempt to make now: a new one, or the one whose answer got lost. */
    public Optional<Begun> begin(UUID paymentId) {
        var payment = payments.lock(paymentId).orElseThrow();
        return switch (payment.status()) {
            case PENDING -> attempt(payment);
            case PROCESSING ->
                    payments.openAttempt(paymentId).map(attempt -> new Begun(payment, attempt));
            case COMPLETED, FAILED, REFUNDED -> Optional.empty();
        };
    }

    public record Begun(Payment payment, Attempt attempt) {}

    /**
     * @return false when the outcome is not known yet
     */
    public boolean settle(UUID paymentId, int attempt, ChargeOutcome outcome) {
        return switch (outcome) {
            case ChargeOutcome.Captured captured -> captured(paymentId, attempt, captured);
            case ChargeOutcome.Declined declined -> declined(paymentId, attempt, declined);
            case ChargeOutcome.Unknown _ -> false;
        };
    }

    private Optional<Begun> attempt(Payment payment) {
        var card = cardFor(payment);
        if (card.isEmpty()) {
            var failed = payment.withoutCard();
            payments.save(failed);
            tellDecline(failed, "no_payment_method");
            return Optional.empty();
        }
        var attempted = payment.attempted();
        var by = card.get();
        var attempt =
                Attempt.of(attempted, by.customer(), by.method(), by.label(), clock.instant());
        payments.save(attempted);
        payments.open(attempt);
        return Optional.of(new Begun(attempted, attempt));
    }

    private Optional<Card> cardFor(Payment payment) {
        var wanted = payment.wantedCard();
        return wanted == null
                ? cards.defaultOf(payment.buyer())
                : cards.find(payment.buyer(), wanted);
    }

    private boolean captured(UUID paymentId, int number, ChargeOutcome.Captured outcome) {
        var before = payments.lock(paymentId).orElseThrow();
        var label = labelOf(before);
        if (!payments.end(paymentId, number, true, outcome.transactionId())) {
            return true;
        }
        if (!outcome.amount().equals(before.amount())) {
            throw new IllegalStateException(
                    "payment %s is over %s, the processor captured %s"
                            .formatted(paymentId, before.amount(), outcome.amount()));
        }
        var payment =
                before.captured(
                        new Receipt(label, outcome.transactionId(), outcome.response(), null));
        payments.save(payment);
        ledger.post(Posting.capture(payment));
        tellCapture(payment);
        if (payment.calledOff()) {
            refunding.everything(payment, "order_cancelled");
        }
        return true;
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

    private boolean declined(UUID paymentId, int number, ChargeOutcome.Declined outcome) {
        var before = payments.lock(paymentId).orElseThrow();
        var label = labelOf(before);
        if (payments.end(paymentId, number, false, outcome.transactionId())) {
            var payment =
                    before.declined(
                            new Receipt(
                                    label,
                                    outcome.transactionId(),
                                    outcome.response(),
                                    outcome.reason()));
            payments.save(payment);
            tellDecline(payment, outcome.reason());
        }
        return true;
    }

    private @Nullable String labelOf(Payment payment) {
        return payment.status() == PaymentStatus.PROCESSING
                ? payments.openAttempt(payment.id()).map(Attempt::label).orElse(null)
                : null;
    }

    private void tellDecline(Payment payment, String reason) {
        if (payment.purpose() instanceof Purpose.Order(var order)) {
            announcements.tell(new MoneyEvent.Declined(payment, order, reason, clock.instant()));
        }
    }
}
