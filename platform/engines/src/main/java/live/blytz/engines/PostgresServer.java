package live.blytz.engines;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A reachable PostgreSQL and the superuser that may make databases in it. */
public record PostgresServer(String host, int port, String superuser, String password) {

    /**
     * Makes a database owned by a user of the same name, into which no other user may connect. What
     * exists stays, with the password renewed.
     */
    public Database database(String name, String userPassword) {
        var user = quoted(name);
        try (var connection = DriverManager.getConnection(url("postgres"), superuser, password);
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + user + " login");
            }
            statement.execute(
                    "alter role " + user + " password '" + userPassword.replace("'", "''") + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + user + " owner " + user);
            }
            for (var other : List.of("postgres", "template1", name)) {
                statement.execute("revoke connect on database " + quoted(other) + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make database " + name, e);
        }
        return new Database(url(name), name, userPassword);
    }

    public String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    private static boolean exists(java.sql.Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
