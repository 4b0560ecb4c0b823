package live.blytz.auction.lot.messaging;

import live.blytz.auction.lot.application.Register;
import live.blytz.auction.lot.application.Selling;
import live.blytz.auction.stream.domain.StreamStatus;
import live.blytz.events.auction.AuctionCancelled;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionExtended;
import live.blytz.events.auction.AuctionOpened;
import live.blytz.events.auction.AuctionScheduled;
import live.blytz.events.auction.BidPlaced;
import live.blytz.events.auction.FairWarningGiven;
import live.blytz.events.payment.PaymentMethodRemoved;
import live.blytz.events.payment.PaymentMethodSaved;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of auctions, and what is heard about those who bid in them. */
@Configuration(proxyBeanMethods = false)
class AuctionTopics {

    static final String AUCTION = "auction";

    @Bean
    Topic auctionTopic() {
        return Topic.of(
                AUCTION,
                AuctionScheduled.class,
                AuctionOpened.class,
                BidPlaced.class,
                AuctionExtended.class,
                FairWarningGiven.class,
                AuctionClosed.class,
                AuctionCancelled.class);
    }

    @Bean
    Subscription users(Register register) {
        return Subscription.to("user")
                .on(
                        UserRegistered.class,
                        user -> register.register(user.getUserId(), user.getFirstName()))
                .on(
                        UserProfileChanged.class,
                        user ->
                                register.changeProfile(
                                        user.getUserId(),
                                        user.getFirstName(),
                                        user.getEmailVerified()))
                .on(UserBanned.class, user -> register.ban(user.getUserId(), true))
                .on(UserReinstated.class, user -> register.ban(user.getUserId(), false));
    }

    @Bean
    Subscription paymentMethods(Register register) {
        return Subscription.to("payment")
                .on(PaymentMethodSaved.class, saved -> register.payWith(saved.getUserId(), true))
                .on(
                        PaymentMethodRemoved.class,
                        removed -> register.payWith(removed.getUserId(), removed.getOthersLeft()));
    }

    /** Our own: a show that is over takes its unopened lots with it. */
    @Bean
    Subscription shows(Selling selling) {
        return Subscription.to("stream")
                .on(
                        StreamStatusChanged.class,
                        changed -> {
                            if (StreamStatus.of(changed.getToStatus())
                                    .filter(StreamStatus::isOver)
                                    .isPresent()) {
                                selling.cancelAllOf(changed.getStreamId());
                            }
                        });
    }
}
