package live.blytz.catalog;

import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.StockRequested;
import live.blytz.events.product.ProductChanged;
import live.blytz.events.product.StockRefused;
import live.blytz.events.product.StockReleased;
import live.blytz.events.product.StockReserved;
import live.blytz.events.store.StoreChanged;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.event.Topic;
import live.blytz.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the catalog hears, what it tells, and what it shows to everybody. */
@Configuration(proxyBeanMethods = false)
class Hearing {

    @Bean
    Topic productTopic() {
        return Topic.of(
                "product",
                ProductChanged.class,
                StockReserved.class,
                StockRefused.class,
                StockReleased.class);
    }

    @Bean
    Topic storeTopic() {
        return Topic.of("store", StoreChanged.class);
    }

    @Bean
    Subscription usersHeard(Sellers sellers) {
        return Subscription.to("user")
                .on(UserRegistered.class, sellers::hear)
                .on(UserProfileChanged.class, sellers::hear)
                .on(UserBanned.class, sellers::hear)
                .on(UserReinstated.class, sellers::hear);
    }

    @Bean
    Subscription auctionsHeard(Stock stock) {
        return Subscription.to("auction").on(AuctionClosed.class, stock::sell);
    }

    @Bean
    Subscription ordersHeard(Stock stock) {
        return Subscription.to("order")
                .on(StockRequested.class, stock::reserve)
                .on(OrderCancelled.class, stock::release);
    }

    @Bean
    PublicPaths shopWindow() {
        return PublicPaths.of(
                "GET /api/v1/products/**",
                "GET /api/v1/stores/**",
                "GET /api/v1/categories/**",
                "GET /api/v1/uploads/**");
    }
}
