package live.blytz.payment.application;

import live.blytz.payment.application.PaymentGateway.News;
import live.blytz.payment.application.PaymentGateway.Notice;
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
    private final Refunding refunding;

    HearingNotices(
            Notices notices,
            Payments payments,
            Refunds refunds,
            Settling settling,
            Refunding refunding) {
        this.notices = notices;
        this.payments = payments;
        this.refunds = refunds;
        this.settling = settling;
        this.refunding = refunding;
    }

    public void hear(Notice notice) {
        var news = notice.news();
        if (news == null || !notices.firstTime(notice)) {
            return;
        }
        switch (news) {
            case News.Charged(var payment, var attempt, var outcome) -> {
                if (payments.find(payment).isPresent()) {
                    settling.settle(payment, attempt, outcome);
                }
            }
            case News.Refunded(var refund, var outcome) -> {
                if (refunds.find(refund).isPresent()) {
                    refunding.settle(refund, outcome);
                }
            }
        }
    }
}
