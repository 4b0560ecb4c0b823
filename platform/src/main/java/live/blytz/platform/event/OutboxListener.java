package live.blytz.platform.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears {@code NOTIFY outbox}: an instance that committed rows into a shard which another one works
 * on says so, because that one may have looked before the commit. On a connection of its own, since
 * it would keep one of the pool's for ever.
 */
final class OutboxListener implements Background.Task {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxListener.class);
    private static final int LOOK_UP = 10_000;

    private final String url;
    private final Properties credentials = new Properties();
    private final Bell bell;
    private volatile @Nullable Connection current;

    OutboxListener(String url, @Nullable String user, @Nullable String password, Bell bell) {
        this.url = url;
        this.bell = bell;
        if (user != null) {
            credentials.setProperty("user", user);
        }
        if (password != null) {
            credentials.setProperty("password", password);
        }
        credentials.setProperty("tcpKeepAlive", "true");
        credentials.setProperty("ApplicationName", "outbox-listener");
    }

    @Override
    public void run(BooleanSupplier on) throws InterruptedException {
        var pause = Pause.first();
        while (on.getAsBoolean()) {
            try (var connection = DriverManager.getConnection(url, credentials)) {
                current = connection;
                listen(connection, on);
                pause = Pause.first();
            } catch (SQLException e) {
                if (on.getAsBoolean()) {
                    LOG.warn("other instances are not heard: {}", e.toString());
                    Thread.sleep(pause.length());
                    pause = pause.longer();
                }
            } finally {
                current = null;
            }
        }
    }

    private void listen(Connection connection, BooleanSupplier on) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
        var postgres = connection.unwrap(PGConnection.class);
        while (on.getAsBoolean()) {
            var heard = postgres.getNotifications(LOOK_UP);
            if (heard != null && heard.length > 0) {
                bell.ring();
            }
        }
    }

    /** Only the end of its connection wakes it. */
    @Override
    public void end(Thread worker) {
        var connection = current;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("closing the listening connection", e);
            }
        }
    }
}
