package live.blytz.platform.web;

import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells "an engine is away" from "we have a bug". */
public final class Outages {

    /** By name, because not every service has every engine's driver. */
    private static final Set<String> TYPES =
            Set.of(
                    "org.springframework.dao.DataAccessResourceFailureException",
                    "org.springframework.dao.TransientDataAccessResourceException",
                    "org.springframework.dao.QueryTimeoutException",
                    "org.springframework.transaction.CannotCreateTransactionException",
                    "org.springframework.jdbc.CannotGetJdbcConnectionException",
                    "org.springframework.data.redis.RedisConnectionFailureException",
                    "org.springframework.data.redis.RedisSystemException",
                    "org.springframework.web.client.ResourceAccessException",
                    "com.mongodb.MongoTimeoutException",
                    "com.mongodb.MongoSocketException");

    private Outages() {}

    public static boolean isOne(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof SQLTransientConnectionException
                    || named(cause.getClass())) {
                return true;
            }
        }
        return false;
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
