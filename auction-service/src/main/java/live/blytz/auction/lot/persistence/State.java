package live.blytz.auction.lot.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import live.blytz.auction.Cancellation;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.Hours;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What of an auction changes once it is announced, as the table has it. */
record State(
        String status,
        @Nullable Hours hours,
        @Nullable Instant closedAt,
        @Nullable Cancellation why,
        @Nullable Bid leading,
        @Nullable Money ceiling) {

    static State of(Auction auction) {
        var status = auction.status().code();
        return switch (auction) {
            case Auction.Scheduled _ -> new State(status, null, null, null, null, null);
            case Auction.Live(_, var hours, var leader) ->
                    leader == null
                            ? new State(status, hours, null, null, null, null)
                            : new State(status, hours, null, null, leader.bid(), leader.ceiling());
            case Auction.Closed closed ->
                    new State(
                            status,
                            closed.hours(),
                            closed.closedAt(),
                            null,
                            closed.highest(),
                            null);
            case Auction.Cancelled(_, var hours, var highest, var why, var at) ->
                    new State(status, hours, at, why, highest, null);
        };
    }

    /** In the order of the columns that {@link FencedCommit} sets. */
    @Nullable Object[] values() {
        return new @Nullable Object[] {
            status,
            hours == null ? null : Timestamp.from(hours.openedAt()),
            hours == null ? null : Timestamp.from(hours.endsAt()),
            closedAt == null ? null : Timestamp.from(closedAt),
            why == null ? null : why.reason(),
            why == null ? null : why.note(),
            leading == null ? null : leading.id().value(),
            leading == null ? null : leading.amount().minor(),
            leading == null ? null : leading.bidder().id(),
            leading == null ? null : leading.bidder().alias(),
            leading == null ? null : leading.isAuto(),
            leading == null ? null : Timestamp.from(leading.placedAt()),
            ceiling == null ? null : ceiling.minor(),
            leading == null ? 0 : leading.sequence()
        };
    }
}
