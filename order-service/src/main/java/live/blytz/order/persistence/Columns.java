package live.blytz.order.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import live.blytz.order.domain.Address;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How values of ours lie in columns. */
@Component
class Columns {

    private final JsonMapper json;

    Columns(JsonMapper json) {
        this.json = json;
    }

    @Nullable String write(@Nullable Address address) {
        return address == null ? null : json.writeValueAsString(address);
    }

    @Nullable Address address(ResultSet row, String column) throws SQLException {
        return row.getString(column) == null ? null : someAddress(row, column);
    }

    Address someAddress(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), Address.class);
    }

    static @Nullable OffsetDateTime write(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant someTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Money money(ResultSet row, String minor, String currency) throws SQLException {
        var unit = row.getString(currency);
        return unit == null ? null : Money.of(row.getLong(minor), unit);
    }
}
