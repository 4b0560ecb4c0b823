package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.UUID;
import live.blytz.payment.domain.Account;
import live.blytz.payment.domain.MoneyEvent;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Posting;
import live.blytz.payment.domain.Wallet;
import live.blytz.platform.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a delivery does to money: the seller's share is theirs, and the rider earned their fee. */
@Component
@Transactional
public class Releasing {

    private final Payments payments;
    private final Ledger ledger;
    private final Announcements announcements;
    private final InstantSource clock;

    Releasing(Payments payments, Ledger ledger, Announcements announcements, InstantSource clock) {
        this.payments = payments;
        this.ledger = ledger;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void delivered(UUID orderId) {
        payments.lockOrder(orderId)
                .filter(payment -> !payment.released())
                .ifPresent(payment -> release(payment, orderId));
    }

    public void brought(UUID deliveryId, UUID orderId, UUID rider, Money fee) {
        if (ledger.post(Posting.riderEarning(deliveryId, orderId, rider, fee))) {
            announcements.tell(
                    new MoneyEvent.RiderEarned(rider, deliveryId, orderId, fee, clock.instant()));
        }
    }

    private void release(Payment payment, UUID orderId) {
        payments.save(payment.releasedNow());
        var seller = payment.seller();
        var held = ledger.owedFor(orderId, Account.held(seller), payment.amount().currency());
        if (held.isPositive()) {
            ledger.post(Posting.release(payment, held));
            tell(payment, orderId, held);
        }
    }

    /** The seller's share became available. */
    void tell(Payment payment, UUID orderId, Money share) {
        var available =
                ledger.owed(Account.available(Wallet.SELLER, payment.seller()), share.currency());
        announcements.tell(
                new MoneyEvent.Released(
                        payment.seller(), orderId, share, available, clock.instant()));
    }
}
