package live.blytz.tracking.persistence;

import live.blytz.platform.event.DocumentOutbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    DocumentOutbox.Collections outboxes() {
        return DocumentOutbox.Collections.of(MongoDeliveries.COLLECTION, MongoPositions.COLLECTION);
    }

    @Bean
    RedisMessageListenerContainer changes(RedisConnectionFactory redis, RedisLiveFeed feed) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        container.setAutoStartup(false); // HearingChanges does, when Redis is there
        container.addMessageListener(feed, ChannelTopic.of(RedisLiveFeed.CHANNEL));
        return container;
    }
}
