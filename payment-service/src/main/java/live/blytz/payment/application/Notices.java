package live.blytz.payment.application;

import live.blytz.payment.application.PaymentGateway.Notice;

/** The processor's notices that were heard. */
public interface Notices {

    /**
     * @return false when it was heard before
     */
    boolean firstTime(Notice notice);
}
