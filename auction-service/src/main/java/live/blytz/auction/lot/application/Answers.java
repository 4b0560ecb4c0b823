package live.blytz.auction.lot.application;

import java.time.Instant;
import java.util.Objects;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.Auction.Live;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.BidOutcome;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** The bidder's side of an outcome. */
final class Answers {

    private Answers() {}

    static Answer.Taken taken(BidOutcome.Accepted accepted) {
        var bid = accepted.bid();
        var best = best(accepted.auction());
        return new Answer.Taken(
                bid.id(),
                bid.sequence(),
                bid.amount(),
                best.bidder().is(bid.bidder()),
                best.amount(),
                lowestAcceptable(accepted.auction()),
                end(accepted.auction()),
                accepted.isExtended());
    }

    static @Nullable Money lowestAcceptable(Auction auction) {
        return auction instanceof Live live ? live.lowestAcceptable() : null;
    }

    private static Bid best(Auction auction) {
        return switch (auction) {
            case Live live -> Objects.requireNonNull(live.leader()).bid();
            case Auction.Closed closed -> Objects.requireNonNull(closed.highest());
            case Auction.Scheduled _, Auction.Cancelled _ ->
                    throw new IllegalStateException("no bid was taken by " + auction.id());
        };
    }

    private static Instant end(Auction auction) {
        return switch (auction) {
            case Live live -> live.hours().endsAt();
            case Auction.Closed closed -> closed.closedAt();
            case Auction.Scheduled _, Auction.Cancelled _ ->
                    throw new IllegalStateException("no bid was taken by " + auction.id());
        };
    }
}
