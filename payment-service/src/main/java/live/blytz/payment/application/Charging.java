package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.PaymentSettings;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Card;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import live.blytz.payment.domain.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From what is due to what is captured. The processor is never called in here: {@link #begin} says
 * what to ask, {@link Settling} takes the answer.
 */
@Component
@Transactional
public class Charging {

    private final Payments payments;
    private final Attempts attempts;
    private final Settling settling;
    private final Cards cards;
    private final Tasks tasks;
    private final Refunding refunding;
    private final PaymentSettings settings;
    private final InstantSource clock;

    Charging(
            Payments payments,
            Attempts attempts,
            Settling settling,
            Cards cards,
            Tasks tasks,
            Refunding refunding,
            PaymentSettings settings,
            InstantSource clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.settling = settling;
        this.cards = cards;
        this.tasks = tasks;
        this.refunding = refunding;
        this.settings = settings;
        this.clock = clock;
    }

    /** Something is owed. Once for each purpose, however often it is told. */
    public void due(Payment payment) {
        if (payments.add(payment)) {
            tasks.add(Tasks.Kind.CHARGE, payment.id());
        }
    }

    /**
     * The buyer asks for another attempt. While their bank waits for them, asking for the same
     * changes nothing; asking for another card ends what the bank waits for.
     */
    public void askAgain(UUID orderId, @Nullable UUID card) {
        payments.lockOrder(orderId).flatMap(payment -> next(payment, card)).ifPresent(this::takeUp);
    }

    private Optional<Payment> next(Payment payment, @Nullable UUID card) {
        return switch (payment.status()) {
            case FAILED ->
                    Optional.of(payment)
                            .filter(Payment::mayBeAskedAgain)
                            .map(it -> it.askedAgain(card));
            case REQUIRES_ACTION ->
                    Optional.of(payment)
                            .filter(it -> !it.calledOff() && isAnother(it, card))
                            .map(it -> it.challengeAbandoned(card));
            case PENDING, PROCESSING, COMPLETED, REFUNDED -> Optional.empty();
        };
    }

    private boolean isAnother(Payment payment, @Nullable UUID card) {
        if (!payment.isChallengeAwaited(clock.instant())) {
            return true;
        }
        var asked = attempts.openOf(payment.id()).map(Attempt::method);
        return card != null
                && cards.find(payment.buyer(), card)
                        .filter(it -> !asked.equals(Optional.of(it.method())))
                        .isPresent();
    }

    private void takeUp(Payment payment) {
        payments.save(payment);
        tasks.add(Tasks.Kind.CHARGE, payment.id());
    }

    /**
     * The order is cancelled: no more attempts, and what is captured goes back. This may be heard
     * first, when what was owed had to be told again.
     */
    public void callOff(UUID orderId, String reason) {
        payments.lockOrder(orderId)
                .map(Payment::calledOffNow)
                .ifPresentOrElse(
                        payment -> {
                            payments.save(payment);
                            refunding.everything(payment, reason);
                            if (payment.status() == PaymentStatus.REQUIRES_ACTION) {
                                tasks.add(Tasks.Kind.CHARGE, payment.id());
                            }
                        },
                        () -> payments.forgo(orderId));
    }

    /** The attempt to make now: a new one, or the one whose answer got lost. */
    public Optional<Begun> begin(UUID paymentId) {
        var payment = payments.lock(paymentId).orElseThrow();
        return switch (payment.status()) {
            case PENDING -> attempt(payment);
            case PROCESSING, REQUIRES_ACTION ->
                    attempts.openOf(paymentId).map(attempt -> new Begun(payment, attempt));
            case COMPLETED, FAILED, REFUNDED -> Optional.empty();
        };
    }

    public record Begun(Payment payment, Attempt attempt) {}

    private Optional<Begun> attempt(Payment payment) {
        var card = cardFor(payment);
        if (card.isEmpty()) {
            var failed = payment.withoutCard();
            payments.save(failed);
            settling.tellDecline(failed, "no_payment_method");
            return Optional.empty();
        }
        var attempted = payment.attempted();
        var by = card.get();
        var attempt =
                Attempt.of(
                        attempted,
                        by.customer(),
                        by.method(),
                        by.label(),
                        returnUrl(attempted),
                        clock.instant());
        payments.save(attempted);
        attempts.open(attempt);
        return Optional.of(new Begun(attempted, attempt));
    }

    private @Nullable String returnUrl(Payment payment) {
        return payment.isBuyerThere() && payment.purpose() instanceof Purpose.Order(var order)
                ? settings.orderPage(order)
                : null;
    }

    private Optional<Card> cardFor(Payment payment) {
        var wanted = payment.wantedCard();
        return wanted == null
                ? cards.defaultOf(payment.buyer())
                : cards.find(payment.buyer(), wanted);
    }
}
