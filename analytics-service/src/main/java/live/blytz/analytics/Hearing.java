package live.blytz.analytics;

import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.insight.StreamAnalyticsGenerated;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.payment.PaymentRefunded;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ReactionsCounted;
import live.blytz.events.room.ViewerCountUpdated;
import live.blytz.events.room.ViewerPresenceChanged;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.wallet.GiftPaid;
import live.blytz.events.wallet.SellerFundsHeld;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nearly everything is heard; what counts of it is in {@link Facts}. */
@Configuration(proxyBeanMethods = false)
class Hearing {

    @Bean
    Topic insightTopic() {
        return Topic.of("insight", StreamAnalyticsGenerated.class);
    }

    @Bean
    DocumentOutbox.Collections telling() {
        return DocumentOutbox.Collections.of(StreamReports.COLLECTION);
    }

    @Bean
    Subscription usersHeard(FactStore facts) {
        return Subscription.to("user").on(UserRegistered.class, facts::keep);
    }

    @Bean
    Subscription streamsHeard(FactStore facts) {
        return Subscription.to("stream")
                .on(StreamScheduled.class, facts::keep)
                .on(StreamStatusChanged.class, facts::keep)
                .on(StreamEnded.class, facts::keep);
    }

    @Bean
    Subscription auctionsHeard(FactStore facts) {
        return Subscription.to("auction")
                .on(AuctionScheduled.class, facts::keep)
                .on(AuctionOpened.class, facts::keep)
                .on(BidPlaced.class, facts::keep)
                .on(AuctionClosed.class, facts::keep)
                .on(AuctionCancelled.class, facts::keep);
    }

    @Bean
    Subscription ordersHeard(FactStore facts) {
        return Subscription.to("order")
                .on(OrderPlaced.class, facts::keep)
                .on(OrderPaid.class, facts::keep)
                .on(OrderShipped.class, facts::keep)
                .on(OrderDelivered.class, facts::keep)
                .on(OrderCancelled.class, facts::keep);
    }

    @Bean
    Subscription paymentsHeard(FactStore facts) {
        return Subscription.to("payment")
                .on(PaymentCompleted.class, facts::keep)
                .on(PaymentDeclined.class, facts::keep)
                .on(PaymentRefunded.class, facts::keep);
    }

    @Bean
    Subscription walletsHeard(FactStore facts) {
        return Subscription.to("wallet")
                .on(SellerFundsHeld.class, facts::keep)
                .on(GiftPaid.class, facts::keep);
    }

    /**
     * The room also carries copies of other topics' events: those are heard where they were told
     * first.
     */
    @Bean
    Subscription roomsHeard(FactStore facts) {
        return Subscription.to("room")
                .on(NewStreamComment.class, facts::keep)
                .on(ViewerCountUpdated.class, facts::keep)
                .on(ReactionsCounted.class, facts::keep)
                .on(ViewerPresenceChanged.class, facts::keep);
    }

    @Bean
    Subscription deliveriesHeard(FactStore facts) {
        return Subscription.to("delivery").on(DeliveryCompleted.class, facts::keep);
    }
}
