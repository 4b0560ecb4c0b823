package live.blytz.tracking.messaging;

import java.time.Duration;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.delivery.DeliveryCreated;
import live.blytz.events.delivery.DeliveryOffered;
import live.blytz.events.delivery.DeliveryStatusChanged;
import live.blytz.events.delivery.EtaChanged;
import live.blytz.events.delivery.GeofenceCrossed;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderPaid;
import live.blytz.events.order.OrderPlaced;
import live.blytz.events.order.OrderShipped;
import live.blytz.events.position.RiderMoved;
import live.blytz.events.user.RoleRevoked;
import live.blytz.events.user.UserBanned;
import live.blytz.platform.event.Subscription;
import live.blytz.platform.event.Topic;
import live.blytz.tracking.application.Riding;
import live.blytz.tracking.application.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    Topic deliveryTopic() {
        return Topic.of(
                Telling.TOPIC,
                DeliveryCreated.class,
                DeliveryOffered.class,
                DeliveryStatusChanged.class,
                DeliveryCompleted.class,
                GeofenceCrossed.class,
                EtaChanged.class);
    }

    @Bean
    Topic positionTopic() {
        return Topic.of("position", RiderMoved.class).keptFor(Duration.ofDays(1));
    }

    @Bean
    Subscription orders(HearingOrders orders) {
        return Subscription.to("order")
                .on(OrderPlaced.class, orders::placed)
                .on(OrderPaid.class, orders::paid)
                .on(OrderShipped.class, orders::shipped)
                .on(OrderCancelled.class, orders::cancelled);
    }

    @Bean
    Subscription users(Riding riding) {
        return Subscription.to("user")
                .on(UserBanned.class, banned -> riding.endShift(banned.getUserId()))
                .on(
                        RoleRevoked.class,
                        revoked -> {
                            if (revoked.getRole().equals("rider")) {
                                riding.endShift(revoked.getUserId());
                            }
                        });
    }
}
