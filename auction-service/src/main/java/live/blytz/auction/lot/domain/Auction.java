package live.blytz.auction.lot.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.blytz.auction.Cancellation;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One lot under the hammer. Immutable: a move returns the next auction, and only a live one takes
 * bids.
 */
public sealed interface Auction {

    Lot lot();

    AuctionStatus status();

    default AuctionId id() {
        return lot().id();
    }

    /** Announced, and not open yet. */
    record Scheduled(Lot lot) implements Auction {

        public Moved open(Instant at) {
            var terms = lot.terms();
            var live = new Live(lot, new Hours(at, at.plus(terms.duration())), null);
            return new Moved(
                    live,
                    List.of(
                            new AuctionEvent.AuctionOpened(
                                    lot, live.lowestAcceptable(), live.hours().endsAt(), at)));
        }

        public Moved cancel(Cancellation why, Instant at) {
            return cancelled(new Cancelled(lot, null, null, why, at));
        }

        @Override
        public AuctionStatus status() {
            return AuctionStatus.SCHEDULED;
        }
    }

    /** Bids are taken until the hours are over. */
    record Live(Lot lot, Hours hours, @Nullable Leader leader) implements Auction {

        public BidOutcome place(Offer offer) {
            return new Contest(this, offer).outcome();
        }

        public BidOutcome buyNow(Offer offer) {
            return new Contest(this, offer).buyNow();
        }

        /**
         * The seller calls the last seconds. The end comes closer, never further away; a late bid
         * moves it as it would any other end.
         */
        public Moved giveFairWarning(Duration notice, Instant at) {
            var end = at.plus(notice);
            if (!end.isBefore(hours.endsAt())) {
                return new Moved(this, List.of());
            }
            return new Moved(
                    new Live(lot, hours.endingAt(end), leader),
                    List.of(new AuctionEvent.FairWarningGiven(lot, hours.endsAt(), end, at)));
        }

        /** What the hammer decides once the hours are over. */
        public Moved close(Instant at) {
            if (!hours.areOver(at)) {
                throw new IllegalStateException(id() + " runs until " + hours.endsAt());
            }
            return isReserveMet() && leader != null ? sell(leader.bid(), at) : unsold(at);
        }

        public Money lowestAcceptable() {
            return lot.terms().lowestAcceptable(leader);
        }

        public boolean isReserveMet() {
            return lot.terms().isReserveMet(leader);
        }

        /** Of the last bid; as many bids as that were taken. */
        public long sequence() {
            return leader == null ? 0 : leader.bid().sequence();
        }

        /** What is under the hammer is only stopped by the house. */
        public Moved cancel(Cancellation why, Instant at) {
            var highest = leader == null ? null : leader.bid();
            return cancelled(new Cancelled(lot, hours, highest, why, at));
        }

        Moved sell(Bid winning, Instant at) {
            var sold = new Sold(lot, hours, winning, at);
            return new Moved(sold, List.of(new AuctionEvent.AuctionClosed(sold)));
        }

        private Moved unsold(Instant at) {
            var unsold = new Unsold(lot, hours, leader == null ? null : leader.bid(), at);
            return new Moved(unsold, List.of(new AuctionEvent.AuctionClosed(unsold)));
        }

        @Override
        public AuctionStatus status() {
            return AuctionStatus.LIVE;
        }
    }

    /** The hammer fell. */
    sealed interface Closed extends Auction {

        Hours hours();

        /** The highest bid; null when nobody bid. */
        @Nullable Bid highest();

        Instant closedAt();

        default long sequence() {
            var highest = highest();
            return highest == null ? 0 : highest.sequence();
        }
    }

    record Sold(Lot lot, Hours hours, Bid winning, Instant closedAt) implements Closed {

        @Override
        public Bid highest() {
            return winning;
        }

        @Override
        public AuctionStatus status() {
            return AuctionStatus.SOLD;
        }
    }

    /** Nobody bid, or not enough. */
    record Unsold(Lot lot, Hours hours, @Nullable Bid highest, Instant closedAt) implements Closed {

        @Override
        public AuctionStatus status() {
            return AuctionStatus.UNSOLD;
        }
    }

    /**
     * Called off: nobody gets it.
     *
     * @param hours null when it never opened
     * @param highest the bid that led by then
     */
    record Cancelled(
            Lot lot, @Nullable Hours hours, @Nullable Bid highest, Cancellation why, Instant at)
            implements Auction {

        @Override
        public AuctionStatus status() {
            return AuctionStatus.CANCELLED;
        }
    }

    private static Moved cancelled(Cancelled lot) {
        return new Moved(
                lot,
                List.of(
                        new AuctionEvent.AuctionCancelled(
                                lot.lot(), lot.why().reason(), lot.at())));
    }
}
