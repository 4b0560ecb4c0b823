package live.blytz.tracking.persistence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import live.blytz.tracking.application.LiveFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Repository;

/** Redis publish/subscribe on {@code tracking:changed}; the message is the order's id. */
@Repository
public class RedisLiveFeed implements LiveFeed, MessageListener {

    static final String CHANNEL = "tracking:changed";

    private static final Logger LOG = LoggerFactory.getLogger(RedisLiveFeed.class);

    private final StringRedisTemplate redis;
    private final ConcurrentHashMap<UUID, List<Runnable>> watchers = new ConcurrentHashMap<>();

    RedisLiveFeed(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public void changed(UUID order) {
        try {
            redis.convertAndSend(CHANNEL, order.toString());
        } catch (DataAccessException away) {
            LOG.warn("watchers of {} will see it at their next look: {}", order, away.toString());
        }
    }

    @Override
    public Watch watch(UUID order, Runnable action) {
        watchers.computeIfAbsent(order, _ -> new CopyOnWriteArrayList<>()).add(action);
        return () ->
                watchers.computeIfPresent(
                        order,
                        (_, actions) -> {
                            actions.remove(action);
                            return actions.isEmpty() ? null : actions;
                        });
    }

    @Override
    public void onMessage(Message message, byte @org.jspecify.annotations.Nullable [] pattern) {
        var order = UUID.fromString(new String(message.getBody(), StandardCharsets.UTF_8));
        watchers.getOrDefault(order, List.of()).forEach(Runnable::run);
    }
}
