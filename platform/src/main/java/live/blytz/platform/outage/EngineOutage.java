package live.blytz.platform.outage;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures of the house's engines from failures of whoever asked them. */
public final class EngineOutage {

    private static final int DEEPEST = 20;

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

    private EngineOutage() {}

    /** Whether something was away, so that the same may well succeed later. */
    public static boolean isBehind(@Nullable Throwable failure) {
        var depth = 0;
        for (var each = failure; each != null && depth < DEEPEST; each = each.getCause(), depth++) {
            if (isOne(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case ConnectException _, SocketException _, HttpTimeoutException _ -> true;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _ -> true;
            case SQLException e -> isAway(e.getSQLState());
            // it could not be rolled back either: what had gone wrong before says why
            case TransactionSystemException e -> isBehind(e.getApplicationException());
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
