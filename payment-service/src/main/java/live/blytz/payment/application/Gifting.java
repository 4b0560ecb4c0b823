package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Commission;
import live.blytz.payment.domain.Gifts;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentReason;
import live.blytz.payment.domain.Purpose;
import live.blytz.payment.domain.Shares;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A viewer gives the seller of a live show something that costs money. */
@Component
@Transactional
public class Gifting {

    private final Shows shows;
    private final Cards cards;
    private final Charging charging;
    private final Commission commission;
    private final PaymentGateway gateway;
    private final InstantSource clock;

    Gifting(
            Shows shows,
            Cards cards,
            Charging charging,
            Commission commission,
            PaymentGateway gateway,
            InstantSource clock) {
        this.shows = shows;
        this.cards = cards;
        this.charging = charging;
        this.commission = commission;
        this.gateway = gateway;
        this.clock = clock;
    }

    public sealed interface Answer {
        record Given(Payment payment) implements Answer {}

        record Refused(PaymentReason reason) implements Answer {}

        record UnknownStream() implements Answer {}
    }

    public Answer give(UUID stream, UUID sender, String senderName, String gift, int quantity) {
        var show = shows.find(stream);
        if (show.isEmpty()) {
            return new Answer.UnknownStream();
        }
        var price = Gifts.priceOf(gift);
        return refusal(show.get(), price, sender)
                .orElseGet(
                        () -> {
                            var what =
                                    new Purpose.Gift(
                                            Ids.next(), stream, senderName, gift, quantity);
                            return given(what, sender, show.get().seller(), price.orElseThrow());
                        });
    }

    private Optional<Answer> refusal(Shows.Show show, Optional<Money> price, UUID sender) {
        if (price.isEmpty()) {
            return Optional.of(new Answer.Refused(PaymentReason.UNKNOWN_GIFT));
        }
        if (show.seller().equals(sender)) {
            return Optional.of(new Answer.Refused(PaymentReason.OWN_STREAM));
        }
        if (!show.isLive()) {
            return Optional.of(new Answer.Refused(PaymentReason.STREAM_NOT_LIVE));
        }
        if (cards.defaultOf(sender).isEmpty()) {
            return Optional.of(new Answer.Refused(PaymentReason.NO_PAYMENT_METHOD));
        }
        return Optional.empty();
    }

    private Answer given(Purpose.Gift gift, UUID sender, UUID seller, Money price) {
        var nothing = Money.zero(price.currency());
        var shares = Shares.of(price.times(gift.quantity()), nothing, nothing, commission);
        var id = Ids.named("payment", gift.id().toString());
        var payment =
                Payment.due(
                        id, gift, sender, seller, gateway.name(), shares, null, clock.instant());
        charging.due(payment);
        return new Answer.Given(payment);
    }
}
