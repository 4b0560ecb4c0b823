package live.blytz.payment.messaging;

import java.time.Duration;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.payment.PaymentMethodRemoved;
import live.blytz.events.payment.PaymentMethodSaved;
import live.blytz.events.payment.PaymentRefunded;
import live.blytz.events.payout.PayoutSent;
import live.blytz.events.wallet.GiftPaid;
import live.blytz.events.wallet.RiderEarned;
import live.blytz.events.wallet.SellerFundsHeld;
import live.blytz.events.wallet.SellerFundsReleased;
import live.blytz.platform.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service owns and tells. Who joins late can read a year of money. */
@Configuration(proxyBeanMethods = false)
class Topics {

    static final String PAYMENT = "payment";
    static final String WALLET = "wallet";
    static final String PAYOUT = "payout";

    private static final Duration YEAR = Duration.ofDays(365);

    @Bean
    Topic paymentTopic() {
        return Topic.of(
                        PAYMENT,
                        PaymentMethodSaved.class,
                        PaymentMethodRemoved.class,
                        PaymentCompleted.class,
                        PaymentDeclined.class,
                        PaymentRefunded.class)
                .keptFor(YEAR);
    }

    @Bean
    Topic walletTopic() {
        return Topic.of(
                        WALLET,
                        SellerFundsHeld.class,
                        SellerFundsReleased.class,
                        RiderEarned.class,
                        GiftPaid.class)
                .keptFor(YEAR);
    }

    @Bean
    Topic payoutTopic() {
        return Topic.of(PAYOUT, PayoutSent.class).keptFor(YEAR);
    }
}
