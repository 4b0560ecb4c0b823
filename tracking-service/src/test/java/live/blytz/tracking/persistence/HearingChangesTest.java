package live.blytz.tracking.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

class HearingChangesTest {

    private static final int NOBODY = 1;

    @Test
    void waitsForARedisThatIsAway() throws Exception {
        var redis = new LettuceConnectionFactory("127.0.0.1", NOBODY);
        redis.afterPropertiesSet();
        redis.start();
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        container.setAutoStartup(false);
        container.addMessageListener((_, _) -> {}, ChannelTopic.of(RedisLiveFeed.CHANNEL));
        container.afterPropertiesSet();

        assertThatCode(() -> new HearingChanges(container).begin()).doesNotThrowAnyException();

        assertThat(container.isListening()).isFalse();
        container.destroy();
        redis.destroy();
    }
}
