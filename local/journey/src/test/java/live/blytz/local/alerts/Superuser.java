package live.blytz.local.alerts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import live.blytz.engines.PostgresServer;

/** Does in a service's database what only an accident or an intruder would. */
final class Superuser implements AutoCloseable {

    private final PostgresServer server;
    private final List<Connection> open = new ArrayList<>();

    Superuser(PostgresServer server) {
        this.server = server;
    }

    /** Committed at once. */
    void in(String database, String... statements) throws SQLException {
        try (var connection = connect(database)) {
            run(connection, statements);
        }
    }

    /** In a transaction that somebody forgot to end. */
    Connection holding(String database, String... statements) throws SQLException {
        var connection = connect(database);
        open.add(connection);
        connection.setAutoCommit(false);
        run(connection, statements);
        return connection;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server.url(database), server.superuser(), server.password());
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    /** All that is forgotten comes to its end. */
    @Override
    public void close() throws SQLException {
        for (var connection : open) {
            connection.close();
        }
        open.clear();
    }
}
