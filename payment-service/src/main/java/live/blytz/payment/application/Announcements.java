package live.blytz.payment.application;

import live.blytz.payment.domain.MoneyEvent;

/** Told to the house when the transaction commits. */
public interface Announcements {

    void tell(MoneyEvent event);
}
