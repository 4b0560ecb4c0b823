package live.blytz.auction.lot.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.Cancellation;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.Auction.Live;
import live.blytz.auction.lot.domain.Auction.Scheduled;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.BidId;
import live.blytz.auction.lot.domain.BidOutcome;
import live.blytz.auction.lot.domain.Moved;
import live.blytz.auction.lot.domain.Offer;
import live.blytz.platform.event.OutboxRow;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.CommonReason;
import org.jspecify.annotations.Nullable;

/**
 * Decides what waits for one auction, in its order and in memory. Used once; nothing is true until
 * it is committed.
 */
final class Round {

    private final Stored before;
    private final Map<UUID, Contender> contenders;
    private final Map<RequestKey, KeptAnswer> known;
    private final Telling telling;
    private final InstantSource clock;

    private final List<Bid> bids = new ArrayList<>();
    private final List<OutboxRow> told = new ArrayList<>();
    private final List<KeptAnswer> kept = new ArrayList<>();
    private Auction auction;

    Round(
            Stored before,
            Map<UUID, Contender> contenders,
            Map<RequestKey, KeptAnswer> known,
            Telling telling,
            InstantSource clock) {
        this.before = before;
        this.contenders = contenders;
        this.known = new HashMap<>(known);
        this.telling = telling;
        this.clock = clock;
        this.auction = before.auction();
    }

    Reply decide(Request request) {
        try (var _ = request.trace().setThreadLocals()) {
            var now = clock.instant();
            if (auction instanceof Live live && live.hours().areOver(now)) {
                move(live.close(now));
            }
            return switch (request.command()) {
                case Command.Wish wish -> answerOnce(wish, request.key(), now);
                case Command.Open _ -> Reply.fresh(open(now));
                case Command.GiveFairWarning(var notice) ->
                        Reply.fresh(giveFairWarning(notice, now));
                case Command.Cancel(var why) -> Reply.fresh(cancel(why, now));
                case Command.LookAtTheClock _ -> Reply.fresh(new Answer.Done(auction));
            };
        }
    }

    Batch batch() {
        return new Batch(before, auction, bids, told, kept);
    }

    private Reply answerOnce(Command.Wish wish, @Nullable RequestKey key, Instant now) {
        var earlier = key == null ? null : known.get(key);
        if (earlier != null) {
            return earlier.answers(auction.id(), wish.fingerprint())
                    ? new Reply(earlier.answer(), true)
                    : Reply.fresh(Answer.Refused.because(CommonReason.KEY_REUSED));
        }
        var answer = answer(wish, now);
        if (key != null) {
            var keep = new KeptAnswer(key, auction.id(), wish.fingerprint(), answer, now);
            known.put(key, keep);
            kept.add(keep);
        }
        return Reply.fresh(answer);
    }

    private Answer answer(Command.Wish wish, Instant now) {
        return switch (auction) {
            case Live live -> taken(outcome(live, wish, now), wish.bidder());
            case Scheduled _ -> Answer.Refused.because(AuctionReason.AUCTION_NOT_OPEN);
            case Auction.Closed _, Auction.Cancelled _ ->
                    Answer.Refused.because(AuctionReason.AUCTION_CLOSED);
        };
    }

    private BidOutcome outcome(Live live, Command.Wish wish, Instant now) {
        return switch (wish) {
            case Command.PlaceBid bid ->
                    live.place(offer(wish, bid.amount(), bid.ceiling(), bid.confirmed(), now));
            case Command.BuyNow _ -> {
                var price = live.lowestAcceptable();
                yield live.buyNow(offer(wish, price, price, true, now));
            }
        };
    }

    private Offer offer(
            Command.Wish wish, Money amount, Money ceiling, boolean confirmed, Instant now) {
        var contender = contender(wish.bidder());
        return new Offer(
                BidId.next(),
                contender.bidder(),
                contender.right(),
                amount,
                ceiling,
                confirmed,
                now);
    }

    private Answer taken(BidOutcome outcome, UUID bidder) {
        move(new Moved(outcome.auction(), outcome.events()));
        return switch (outcome) {
            case BidOutcome.Accepted accepted -> Answers.taken(accepted);
            case BidOutcome.Refused(var after, var reason, _) ->
                    new Answer.Refused(
                            reason,
                            Answers.lowestAcceptable(after),
                            reason == AuctionReason.NO_RIGHT_TO_BID
                                    ? contender(bidder).right().missing()
                                    : Set.of());
        };
    }

    private Answer open(Instant now) {
        if (!(auction instanceof Scheduled scheduled)) {
            return Answer.Refused.because(AuctionReason.ALREADY_OPEN);
        }
        return done(scheduled.open(now));
    }

    private Answer giveFairWarning(Duration notice, Instant now) {
        return switch (auction) {
            case Live live -> done(live.giveFairWarning(notice, now));
            case Scheduled _ -> Answer.Refused.because(AuctionReason.AUCTION_NOT_OPEN);
            case Auction.Closed _, Auction.Cancelled _ ->
                    Answer.Refused.because(AuctionReason.AUCTION_CLOSED);
        };
    }

    private Answer cancel(Cancellation why, Instant now) {
        return switch (auction) {
            case Scheduled scheduled -> done(scheduled.cancel(why, now));
            case Live live when why.isByAdmin() -> done(live.cancel(why, now));
            case Live _ -> Answer.Refused.because(AuctionReason.ALREADY_OPEN);
            case Auction.Closed _, Auction.Cancelled _ ->
                    Answer.Refused.because(
                            why.isByAdmin()
                                    ? AuctionReason.AUCTION_CLOSED
                                    : AuctionReason.ALREADY_OPEN);
        };
    }

    private Answer done(Moved moved) {
        move(moved);
        return new Answer.Done(auction);
    }

    private void move(Moved moved) {
        auction = moved.auction();
        for (var event : moved.events()) {
            told.add(telling.row(event));
            if (event instanceof AuctionEvent.BidPlaced placed) {
                bids.add(placed.bid());
            }
        }
    }

    private Contender contender(UUID id) {
        var known = contenders.get(id);
        return known == null ? Contender.unheardOf(id) : known;
    }
}
