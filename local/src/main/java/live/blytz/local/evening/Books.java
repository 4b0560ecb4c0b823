package live.blytz.local.evening;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;

/** One service's database, read as it lies there. */
public final class Books implements AutoCloseable {

    private final Connection connection;

    public Books(Suite suite, Service service) {
        var database = suite.database(service);
        try {
            connection =
                    DriverManager.getConnection(
                            database.url(), database.user(), database.password());
            connection.setReadOnly(true);
        } catch (SQLException closed) {
            throw new IllegalStateException("cannot read the books of " + service, closed);
        }
    }

    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> rows(String sql, Reader<T> reader, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    public long number(String sql, Object... values) {
        return rows(sql, row -> row.getLong(1), values).getFirst();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
