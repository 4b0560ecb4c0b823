package live.blytz.payment.application;

import live.blytz.payment.application.PaymentGateway.ChargeOutcome;
import live.blytz.payment.application.PaymentGateway.News;
import live.blytz.payment.application.PaymentGateway.Notice;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the processor tells by itself: heard once, in the transaction of its effect. */
@Component
@Transactional
public class HearingNotices {

    private final Notices notices;
    private final Payments payments;
    private final Refunds refunds;
    private final Settling settling;
    private final Tasks tasks;
    private final Refunding refunding;

    HearingNotices(
            Notices notices,
            Payments payments,
            Refunds refunds,
            Settling settling,
            Tasks tasks,
            Refunding refunding) {
        this.notices = notices;
        this.payments = payments;
        this.refunds = refunds;
        this.settling = settling;
        this.tasks = tasks;
        this.refunding = refunding;
    }

    public void hear(Notice notice) {
        var news = notice.news();
        if (news == null || !notices.firstTime(notice)) {
            return;
        }
        switch (news) {
            case News.Charged(var payment, var attempt, var outcome) -> {
                payments.lock(payment).ifPresent(it -> charged(it, attempt, outcome));
            }
            case News.Refunded(var refund, var outcome) -> {
                if (refunds.find(refund).isPresent()) {
                    refunding.settle(refund, outcome);
                }
            }
        }
    }

    /**
     * Whose bank refused them could still try again at the processor, with what its page told them:
     * such a charge is ended there first.
     */
    private void charged(Payment payment, int attempt, ChargeOutcome outcome) {
        if (payment.status() == PaymentStatus.REQUIRES_ACTION
                && outcome instanceof ChargeOutcome.Declined) {
            tasks.add(Tasks.Kind.CHARGE, payment.id());
        } else {
            settling.settle(payment.id(), attempt, outcome);
        }
    }
}
