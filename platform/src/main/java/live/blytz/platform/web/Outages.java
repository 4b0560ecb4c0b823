package live.blytz.platform.web;

import java.util.Set;
import live.blytz.platform.outage.EngineOutage;
import org.jspecify.annotations.Nullable;

/** Tells "ask again in a moment" from "we have a bug". */
public final class Outages {

    /** A caller can ask again, which a listener had better not do forever: more counts here. */
    private static final Set<String> TYPES =
            Set.of(
                    "org.springframework.dao.TransientDataAccessResourceException",
                    "org.springframework.data.redis.RedisSystemException",
                    "org.springframework.web.client.ResourceAccessException");

    private Outages() {}

    public static boolean isOne(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (named(cause.getClass())) {
                return true;
            }
        }
        return EngineOutage.isBehind(thrown);
    }

    private static boolean named(@Nullable Class<?> type) {
        for (var c = type; c != null; c = c.getSuperclass()) {
            if (TYPES.contains(c.getName())) {
                return true;
            }
        }
        return false;
    }
}
