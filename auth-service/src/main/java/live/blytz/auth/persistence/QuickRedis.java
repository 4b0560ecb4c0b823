package live.blytz.auth.persistence;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** While Redis is away its questions fail at once, instead of waiting for it to come back. */
@Configuration(proxyBeanMethods = false)
class QuickRedis {

    @Bean
    LettuceClientOptionsBuilderCustomizer doNotQueue() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}
