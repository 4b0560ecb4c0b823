package live.blytz.tracking.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins to hear what changed as soon as Redis is there: a service starts without it, too. */
@Component
class HearingChanges {

    private static final Logger LOG = LoggerFactory.getLogger(HearingChanges.class);

    private final RedisMessageListenerContainer container;

    HearingChanges(@Qualifier("changes") RedisMessageListenerContainer container) {
        this.container = container;
    }

    @Scheduled(fixedDelay = 2000)
    void begin() {
        if (container.isListening()) {
            return;
        }
        try {
            container.start();
        } catch (DataAccessException away) {
            LOG.debug("Redis is away; live views look for themselves.", away);
        }
    }
}
