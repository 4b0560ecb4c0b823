package live.blytz.catalog;

import io.lettuce.core.ClientOptions;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Instances tell each other through Redis what to forget. The service starts and works without it.
 */
@Configuration(proxyBeanMethods = false)
class CacheMessages {

    private static final Logger LOG = LoggerFactory.getLogger(CacheMessages.class);

    @Bean
    LettuceClientConfigurationBuilderCustomizer failFast() {
        return client ->
                client.clientOptions(
                        ClientOptions.builder()
                                .disconnectedBehavior(
                                        ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                                .build());
    }

    @Bean
    RedisMessageListenerContainer redisMessageListenerContainer(
            RedisConnectionFactory redis, FarCache cache) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        container.setAutoStartup(false);
        container.addMessageListener(
                (message, _) -> cache.heard(new String(message.getBody(), StandardCharsets.UTF_8)),
                ChannelTopic.of(FarCache.FORGOTTEN));
        return container;
    }

    @Bean
    Listening listening(RedisMessageListenerContainer container) {
        return new Listening(container);
    }

    static final class Listening {

        private final RedisMessageListenerContainer container;

        Listening(RedisMessageListenerContainer container) {
            this.container = container;
        }

        @Scheduled(fixedDelay = 2000)
        void begin() {
            if (container.isListening()) {
                return;
            }
            try {
                container.start();
            } catch (DataAccessException down) {
                LOG.debug("Redis is away; nobody tells what to forget.", down);
            }
        }
    }
}
