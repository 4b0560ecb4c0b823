package live.blytz.platform.event;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the house's engines from failures of a handler. */
final class Outage {

    /** By name, because a service has only the drivers of its own engines on the class path. */
    private static final Set<String> DRIVERS_SAY =
            Set.of(
                    "com.mongodb.MongoSocketException",
                    "com.mongodb.MongoTimeoutException",
                    "com.mongodb.MongoNotPrimaryException",
                    "com.mongodb.MongoNodeIsRecoveringException",
                    "io.lettuce.core.RedisConnectionException",
                    "io.lettuce.core.RedisCommandTimeoutException",
                    "org.springframework.dao.DataAccessResourceFailureException",
                    "org.springframework.dao.QueryTimeoutException",
                    "org.springframework.transaction.CannotCreateTransactionException");

    /** Connection lost, out of resources, shut down by an administrator, not yet up. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "53", "57", "58");

    private Outage() {}

    /** Whether something was away, so that the same record may well succeed later. */
    static boolean isBehind(Throwable failure) {
        var depth = 0;
        for (@Nullable Throwable each = failure;
                each != null && depth < 20;
                each = each.getCause(), depth++) {
            if (isOne(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case TryLater _, RegistryUnavailable _, RetriableException _ -> true;
            case ConnectException _, SocketException _, HttpTimeoutException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _ -> true;
            case SQLException e -> isAway(e.getSQLState());
            default -> isNamed(failure.getClass());
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && state.length() == 5 && SQL_CLASSES.contains(state.substring(0, 2));
    }

    private static boolean isNamed(@Nullable Class<?> type) {
        return type != null
                && (DRIVERS_SAY.contains(type.getName()) || isNamed(type.getSuperclass()));
    }
}
