package live.blytz.auction.lot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a statement, one after the other. */
final class Values {

    private final Connection connection;
    private final PreparedStatement statement;
    private int position;

    Values(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void all(@Nullable Object... values) throws SQLException {
        for (var value : values) {
            statement.setObject(++position, value);
        }
    }

    <T> void column(String type, List<T> rows, Function<T, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                ++position, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    void bytes(byte[][] values) throws SQLException {
        statement.setArray(++position, connection.createArrayOf("bytea", values));
    }

    PreparedStatement statement() {
        return statement;
    }
}
