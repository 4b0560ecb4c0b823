package live.blytz.auction.lot.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import live.blytz.auction.Cancellation;
import live.blytz.auction.lot.application.Stored;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.AuctionStatus;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.BidId;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.auction.lot.domain.Hours;
import live.blytz.auction.lot.domain.Increments;
import live.blytz.auction.lot.domain.Leader;
import live.blytz.auction.lot.domain.Lot;
import live.blytz.auction.lot.domain.SoftClose;
import live.blytz.auction.lot.domain.Terms;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code auction}, read. */
final class AuctionRows {

    private AuctionRows() {}

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(auction(row), row.getLong("version"));
    }

    private static Auction auction(ResultSet row) throws SQLException {
        var lot = lot(row);
        var leading = leading(row);
        return switch (AuctionStatus.of(row.getString("status"))) {
            case SCHEDULED -> new Auction.Scheduled(lot);
            case LIVE -> new Auction.Live(lot, hours(row), leader(row, leading));
            case SOLD ->
                    new Auction.Sold(
                            lot,
                            hours(row),
                            Objects.requireNonNull(leading),
                            time(row, "closed_at"));
            case UNSOLD -> new Auction.Unsold(lot, hours(row), leading, time(row, "closed_at"));
            case CANCELLED ->
                    new Auction.Cancelled(
                            lot,
                            row.getTimestamp("opened_at") == null ? null : hours(row),
                            leading,
                            new Cancellation(
                                    row.getString("cancel_reason"), row.getString("cancel_note")),
                            time(row, "closed_at"));
        };
    }

    private static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                new AuctionId(row.getObject("id", UUID.class)),
                row.getObject("stream_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("title"),
                row.getString("image_url"),
                new Terms(
                        Objects.requireNonNull(money(row, "starting_price")),
                        money(row, "reserve_price"),
                        money(row, "buy_now_price"),
                        duration(row, "duration_ms"),
                        increments(row.getArray("increment_from"), row.getArray("increment_step")),
                        new SoftClose(
                                duration(row, "soft_close_window_ms"),
                                duration(row, "soft_close_extension_ms"),
                                duration(row, "soft_close_cap_ms"))),
                instant(row, "scheduled_start"));
    }

    private static Increments increments(Array from, Array step) throws SQLException {
        var prices = (Long[]) from.getArray();
        var amounts = (Long[]) step.getArray();
        var steps = new ArrayList<Increments.Step>();
        for (var i = 0; i < prices.length; i++) {
            steps.add(new Increments.Step(prices[i], amounts[i]));
        }
        return new Increments(steps);
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(time(row, "opened_at"), time(row, "ends_at"));
    }

    private static @Nullable Bid leading(ResultSet row) throws SQLException {
        var id = row.getObject("leading_bid_id", UUID.class);
        var amount = money(row, "current_bid");
        return id == null || amount == null
                ? null
                : new Bid(
                        new BidId(id),
                        row.getLong("total_bids"),
                        new Bidder(
                                row.getObject("current_bidder_id", UUID.class),
                                row.getString("current_bidder_name")),
                        amount,
                        row.getBoolean("current_is_auto"),
                        time(row, "current_placed_at"));
    }

    private static @Nullable Leader leader(ResultSet row, @Nullable Bid leading)
            throws SQLException {
        return leading == null
                ? null
                : new Leader(leading, Objects.requireNonNull(money(row, "leader_ceiling")));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : Money.of(minor, row.getString("currency"));
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(row.getLong(column));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
