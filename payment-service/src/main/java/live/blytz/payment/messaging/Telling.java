package live.blytz.payment.messaging;

import java.util.Objects;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.payment.PaymentMethodRemoved;
import live.blytz.events.payment.PaymentMethodSaved;
import live.blytz.events.payment.PaymentRefunded;
import live.blytz.events.payout.PayoutSent;
import live.blytz.events.wallet.GiftPaid;
import live.blytz.events.wallet.SellerFundsHeld;
import live.blytz.events.wallet.SellerFundsReleased;
import live.blytz.payment.application.Announcements;
import live.blytz.payment.domain.MoneyEvent;
import live.blytz.platform.event.Outbox;
import org.springframework.stereotype.Component;

/** Every event of the domain in the words of the wire. */
@Component
class Telling implements Announcements {

    private final Outbox outbox;

    Telling(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(MoneyEvent event) {
        switch (event) {
            case MoneyEvent.Captured it ->
                    outbox.append(Topics.PAYMENT, it.payment().id(), completed(it));
            case MoneyEvent.Declined it ->
                    outbox.append(Topics.PAYMENT, it.payment().id(), declined(it));
            case MoneyEvent.Refunded it ->
                    outbox.append(Topics.PAYMENT, it.payment().id(), refunded(it));
            case MoneyEvent.CardSaved it ->
                    outbox.append(Topics.PAYMENT, it.card().owner(), saved(it));
            case MoneyEvent.CardRemoved it ->
                    outbox.append(
                            Topics.PAYMENT,
                            it.card().owner(),
                            new PaymentMethodRemoved(
                                    it.card().id(), it.card().owner(), it.othersLeft(), it.at()));
            case MoneyEvent.Held it ->
                    outbox.append(
                            Topics.WALLET,
                            it.seller(),
                            new SellerFundsHeld(
                                    it.seller(),
                                    it.orderId(),
                                    it.amount().wire(),
                                    it.commission().wire(),
                                    it.at()));
            case MoneyEvent.Released it ->
                    outbox.append(
                            Topics.WALLET,
                            it.seller(),
                            new SellerFundsReleased(
                                    it.seller(),
                                    it.orderId(),
                                    it.amount().wire(),
                                    it.available().wire(),
                                    it.at()));
            case MoneyEvent.RiderEarned it ->
                    outbox.append(
                            Topics.WALLET,
                            it.rider(),
                            new live.blytz.events.wallet.RiderEarned(
                                    it.rider(),
                                    it.deliveryId(),
                                    it.orderId(),
                                    it.amount().wire(),
                                    it.at()));
            case MoneyEvent.GiftPaid it ->
                    outbox.append(Topics.WALLET, it.payment().seller(), gift(it));
            case MoneyEvent.PayoutSent it ->
                    outbox.append(
                            Topics.PAYOUT,
                            it.payout().id(),
                            new PayoutSent(
                                    it.payout().id(),
                                    it.payout().payee(),
                                    it.payout().amount().wire(),
                                    it.transactionId(),
                                    it.at()));
        }
    }

    private static PaymentCompleted completed(MoneyEvent.Captured it) {
        var payment = it.payment();
        return new PaymentCompleted(
                payment.id(),
                it.orderId(),
                payment.buyer(),
                payment.seller(),
                payment.amount().wire(),
                payment.gateway(),
                Objects.requireNonNull(payment.receipt().transactionId()),
                it.at());
    }

    private static PaymentDeclined declined(MoneyEvent.Declined it) {
        var payment = it.payment();
        return new PaymentDeclined(
                payment.id(),
                it.orderId(),
                payment.buyer(),
                it.reason(),
                payment.attempts(),
                it.at());
    }

    private static PaymentRefunded refunded(MoneyEvent.Refunded it) {
        var payment = it.payment();
        return new PaymentRefunded(
                payment.id(),
                it.orderId(),
                payment.buyer(),
                it.refund().amount().wire(),
                payment.returned().done().wire(),
                it.refund().reason(),
                it.at());
    }

    private static PaymentMethodSaved saved(MoneyEvent.CardSaved it) {
        var card = it.card();
        return new PaymentMethodSaved(
                card.id(), card.owner(), card.brand(), card.last4(), card.isDefault(), it.at());
    }

    private static GiftPaid gift(MoneyEvent.GiftPaid it) {
        var gift = it.gift();
        return new GiftPaid(
                gift.id(),
                gift.streamId(),
                it.payment().buyer(),
                gift.senderName(),
                it.payment().seller(),
                gift.gift(),
                gift.quantity(),
                it.payment().amount().wire(),
                it.at());
    }
}
