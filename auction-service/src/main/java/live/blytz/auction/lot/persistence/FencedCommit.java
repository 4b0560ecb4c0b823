package live.blytz.auction.lot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import live.blytz.auction.lot.application.Batch;
import live.blytz.auction.lot.application.KeptAnswer;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.platform.event.OutboxRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A batch as one statement, and so as one transaction and one round trip. Every part of it hangs on
 * {@code fence}: when somebody else has written since, that is empty and nothing at all is written.
 */
@Component
class FencedCommit {

    private static final String MOVE =
            """
            with fence as (
                update auction
                   set status = ?, opened_at = ?, ends_at = ?, closed_at = ?, cancel_reason = ?,
                       cancel_note = ?, leading_bid_id = ?::uuid, current_bid = ?::bigint,
                       current_bidder_id = ?::uuid, current_bidder_name = ?,
                       current_is_auto = ?::boolean, current_placed_at = ?,
                       leader_ceiling = ?::bigint, total_bids = ?, version = version + 1
                 where id = ? and version = ?
                returning id
            )
            """;

    /** Locked, so that what was refused is refused on the latest. */
    private static final String NO_MOVE =
            """
            with fence as (
                select id from auction where id = ? and version = ? for share
            )
            """;

    private static final String BOOK =
            """
            , booked as (
                insert into bid (id, sequence, bidder_id, bidder_name, amount, is_auto, placed_at,
                                 auction_id)
                select each.*, fence.id
                  from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::bigint[],
                              ?::boolean[], ?::timestamptz[]) each, fence
            )
            """;

    /** In the order of the decisions: the outbox keeps the order of its rows. */
    private static final String TELL =
            """
            , told as (
                insert into outbox (id, topic, key, type, payload, traceparent)
                select each.id, each.topic, each.key, each.type, each.payload, each.traceparent
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                       with ordinality each (id, topic, key, type, payload, traceparent, n), fence
                 order by each.n
            )
            """;

    private static final String ANSWER =
            """
            , answered as (
                insert into bid_answer (bidder_id, key, auction_id, fingerprint, answer,
                                        answered_at)
                select each.*
                  from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                              ?::timestamptz[]) each, fence
            )
            """;

    private static final String PASSED = "select count(*) from fence";

    private final JdbcTemplate jdbc;
    private final AnswerText answers;

    FencedCommit(JdbcTemplate jdbc, AnswerText answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    boolean passes(Batch batch) {
        var passed =
                jdbc.query(
                        connection -> statement(connection, batch),
                        row -> row.next() && row.getLong(1) == 1);
        return Boolean.TRUE.equals(passed);
    }

    private PreparedStatement statement(Connection connection, Batch batch) throws SQLException {
        var sql = new StringBuilder(batch.isAMove() ? MOVE : NO_MOVE);
        sql.append(batch.bids().isEmpty() ? "" : BOOK);
        sql.append(batch.told().isEmpty() ? "" : TELL);
        sql.append(batch.answers().isEmpty() ? "" : ANSWER);
        var values =
                new Values(connection, connection.prepareStatement(sql.append(PASSED).toString()));
        if (batch.isAMove()) {
            values.all(State.of(batch.after()).values());
        }
        values.all(batch.after().id().value(), batch.before().version());
        book(values, batch.bids());
        tell(values, batch.told());
        answer(values, batch.answers());
        return values.statement();
    }

    private static void book(Values values, List<Bid> bids) throws SQLException {
        if (!bids.isEmpty()) {
            values.column("uuid", bids, bid -> bid.id().value());
            values.column("bigint", bids, Bid::sequence);
            values.column("uuid", bids, bid -> bid.bidder().id());
            values.column("text", bids, bid -> bid.bidder().alias());
            values.column("bigint", bids, bid -> bid.amount().minor());
            values.column("boolean", bids, Bid::isAuto);
            values.column("timestamptz", bids, bid -> Timestamp.from(bid.placedAt()));
        }
    }

    private static void tell(Values values, List<OutboxRow> rows) throws SQLException {
        if (!rows.isEmpty()) {
            values.column("uuid", rows, OutboxRow::id);
            values.column("text", rows, OutboxRow::topic);
            values.column("text", rows, OutboxRow::key);
            values.column("text", rows, OutboxRow::type);
            values.bytes(rows.stream().map(OutboxRow::payload).toArray(byte[][]::new));
            values.column("text", rows, OutboxRow::traceparent);
        }
    }

    private void answer(Values values, List<KeptAnswer> kept) throws SQLException {
        if (!kept.isEmpty()) {
            values.column("uuid", kept, each -> each.key().caller());
            values.column("text", kept, each -> each.key().key());
            values.column("uuid", kept, each -> each.auction().value());
            values.column("text", kept, KeptAnswer::fingerprint);
            values.column("text", kept, each -> answers.write(each.answer()));
            values.column("timestamptz", kept, each -> Timestamp.from(each.at()));
        }
    }
}
