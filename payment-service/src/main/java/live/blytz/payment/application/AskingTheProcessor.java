package live.blytz.payment.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.payment.application.PaymentGateway.MoveOutcome;
import live.blytz.payment.application.PaymentGateway.Unreachable;
import live.blytz.payment.application.Tasks.Task;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import live.blytz.payment.domain.Payout;
import org.springframework.stereotype.Component;

/**
 * One task: a short transaction, a call to the processor outside of any, another short transaction.
 */
@Component
class AskingTheProcessor {

    private final Charging charging;
    private final Settling settling;
    private final Refunding refunding;
    private final PayingOut payingOut;
    private final PaymentGateway gateway;
    private final InstantSource clock;
    private final MeterRegistry meters;

    AskingTheProcessor(
            Charging charging,
            Settling settling,
            Refunding refunding,
            PayingOut payingOut,
            PaymentGateway gateway,
            InstantSource clock,
            MeterRegistry meters) {
        this.charging = charging;
        this.settling = settling;
        this.refunding = refunding;
        this.payingOut = payingOut;
        this.gateway = gateway;
        this.clock = clock;
        this.meters = meters;
        // from zero, so that the first unknown outcome is seen as a change
        for (var what : List.of("charge", "challenge", "refund", "payout")) {
            calls(what, "unknown");
        }
    }

    /** What is to be done about a task after one turn of it. */
    enum Turn {
        OVER,
        /** The outcome is not known: to be asked again. */
        UNKNOWN,
        /** Not ours: the buyer is asked by their bank. */
        BUYERS
    }

    Turn about(Task task) {
        return switch (task.kind()) {
            case CHARGE -> charge(task.subject());
            case REFUND -> over(refund(task.subject()));
            case PAYOUT -> over(payOut(task.subject()));
        };
    }

    private static Turn over(boolean known) {
        return known ? Turn.OVER : Turn.UNKNOWN;
    }

    private Turn charge(UUID paymentId) {
        var begun = charging.begin(paymentId);
        if (begun.isEmpty()) {
            return Turn.OVER;
        }
        var attempt = begun.get().attempt();
        var outcome = outcomeOf(begun.get().payment(), attempt);
        if (settling.settle(paymentId, attempt.number(), outcome)) {
            return Turn.OVER;
        }
        return outcome instanceof ChargeOutcome.ActionRequired ? Turn.BUYERS : Turn.UNKNOWN;
    }

    private ChargeOutcome outcomeOf(Payment payment, Attempt attempt) {
        var transaction = payment.receipt().transactionId();
        if (payment.status() != PaymentStatus.REQUIRES_ACTION || transaction == null) {
            return counted("charge", gateway.charge(payment, attempt));
        }
        return counted(
                "challenge",
                payment.isChallengeAwaited(clock.instant())
                        ? gateway.look(transaction)
                        : gateway.withdraw(transaction));
    }

    private ChargeOutcome counted(String what, ChargeOutcome outcome) {
        count(
                what,
                switch (outcome) {
                    case ChargeOutcome.Captured _ -> "captured";
                    case ChargeOutcome.Declined _ -> "declined";
                    case ChargeOutcome.ActionRequired _ -> "action_required";
                    case ChargeOutcome.Withdrawn _ -> "withdrawn";
                    case ChargeOutcome.Unknown _ -> "unknown";
                });
        return outcome;
    }

    private boolean refund(UUID refundId) {
        var begun = refunding.begin(refundId);
        return begun.isEmpty()
                || refunding.settle(
                        refundId,
                        counted(
                                "refund",
                                gateway.refund(begun.get().refund(), begun.get().transactionId())));
    }

    private boolean payOut(UUID payoutId) {
        var begun = payingOut.begin(payoutId);
        return begun.isEmpty()
                || payingOut.settle(payoutId, counted("payout", transfer(begun.get())));
    }

    private MoveOutcome transfer(Payout payout) {
        try {
            return gateway.transfer(payout, gateway.accountOf(payout.payee()));
        } catch (Unreachable silent) {
            return new MoveOutcome.Unknown(String.valueOf(silent.getMessage()));
        }
    }

    private MoveOutcome counted(String what, MoveOutcome outcome) {
        count(
                what,
                switch (outcome) {
                    case MoveOutcome.Sent _ -> "sent";
                    case MoveOutcome.Refused _ -> "refused";
                    case MoveOutcome.Unknown _ -> "unknown";
                });
        return outcome;
    }

    private void count(String what, String outcome) {
        calls(what, outcome).increment();
    }

    private Counter calls(String what, String outcome) {
        return meters.counter("blytz.payment.calls", "what", what, "outcome", outcome);
    }
}
