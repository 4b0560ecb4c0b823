package live.blytz.chat.comment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.chat.ChatSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** How often a person may comment or report a comment, on all instances together. */
@Component
public class CommentRate {

    private static final Logger LOG = LoggerFactory.getLogger(CommentRate.class);

    /** 0 while there is room, else the milliseconds until there is again. */
    private static final RedisScript<Long> TAKE =
            RedisScript.of(
                    """
                    local count = redis.call('INCR', KEYS[1])
                    if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
                    if count <= tonumber(ARGV[1]) then return 0 end
                    local rest = redis.call('PTTL', KEYS[1])
                    if rest < 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) return tonumber(ARGV[2]) end
                    return rest
                    """,
                    Long.class);

    private final StringRedisTemplate redis;
    private final ChatSettings.Comments settings;

    CommentRate(StringRedisTemplate redis, ChatSettings settings) {
        this.redis = redis;
        this.settings = settings.comments();
    }

    /** Empty when they may; else how long they have to wait. */
    public Optional<Duration> exceeded(UUID user) {
        try {
            var wait =
                    redis.execute(
                            TAKE,
                            List.of("rate:comment:" + user),
                            Integer.toString(settings.burst()),
                            Long.toString(settings.within().toMillis()));
            return wait == null || wait == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(wait));
        } catch (DataAccessException away) {
            // the flood limit of the socket and of the gateway still hold
            LOG.warn("comments are not counted while Redis is away: {}", away.toString());
            return Optional.empty();
        }
    }
}
