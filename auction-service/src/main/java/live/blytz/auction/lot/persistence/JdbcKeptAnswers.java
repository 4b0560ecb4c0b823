package live.blytz.auction.lot.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import live.blytz.auction.lot.application.KeptAnswer;
import live.blytz.auction.lot.application.KeptAnswers;
import live.blytz.auction.lot.application.RequestKey;
import live.blytz.auction.lot.domain.AuctionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKeptAnswers implements KeptAnswers {

    private static final String FIND =
            """
            select bid_answer.*
              from bid_answer
              join unnest(?::uuid[], ?::text[]) asked (bidder_id, key) using (bidder_id, key)
            """;

    private final JdbcTemplate jdbc;
    private final AnswerText text;

    JdbcKeptAnswers(JdbcTemplate jdbc, AnswerText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    @Override
    public Map<RequestKey, KeptAnswer> find(Set<RequestKey> keys) {
        var asked = List.copyOf(keys);
        return Objects.requireNonNull(
                jdbc.query(
                        connection -> {
                            var query = connection.prepareStatement(FIND);
                            query.setArray(1, connection.createArrayOf("uuid", callers(asked)));
                            query.setArray(2, connection.createArrayOf("text", words(asked)));
                            return query;
                        },
                        this::read));
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbc.update("delete from bid_answer where answered_at < ?", Timestamp.from(time));
    }

    private Map<RequestKey, KeptAnswer> read(ResultSet rows) throws SQLException {
        var kept = new HashMap<RequestKey, KeptAnswer>();
        while (rows.next()) {
            var key =
                    new RequestKey(rows.getObject("bidder_id", UUID.class), rows.getString("key"));
            kept.put(
                    key,
                    new KeptAnswer(
                            key,
                            new AuctionId(rows.getObject("auction_id", UUID.class)),
                            rows.getString("fingerprint"),
                            text.read(rows.getString("answer")),
                            rows.getTimestamp("answered_at").toInstant()));
        }
        return kept;
    }

    private static Object[] callers(List<RequestKey> keys) {
        return keys.stream().map(RequestKey::caller).toArray();
    }

    private static Object[] words(List<RequestKey> keys) {
        return keys.stream().map(RequestKey::key).toArray();
    }
}
