package live.blytz.auction.lot.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.domain.Auction.Live;
import live.blytz.auction.lot.domain.AuctionEvent.BidPlaced;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One offer meets one live auction. Maxima are settled in one step, as if both sides had gone on
 * until one gave up: the price is one increment above the lower maximum, and who came first keeps a
 * tie.
 */
record Contest(Live auction, Offer offer) {

    BidOutcome outcome() {
        var objection = objection();
        return objection == null ? settled() : new BidOutcome.Refused(auction, objection);
    }

    BidOutcome buyNow() {
        var objection = objectionToBidder();
        if (objection != null) {
            return new BidOutcome.Refused(auction, objection);
        }
        var price = terms().buyNowPrice();
        var leader = auction.leader();
        if (price == null || leader != null && leader.bid().amount().isAtLeast(price)) {
            return new BidOutcome.Refused(auction, AuctionReason.BUY_NOW_GONE);
        }
        var bid = new Bid(offer.id(), next(), offer.bidder(), price, false, offer.at());
        var paid = new Live(auction.lot(), auction.hours(), new Leader(bid, price));
        var sold = paid.sell(bid, offer.at());
        var events = new ArrayList<AuctionEvent>();
        events.add(placed(bid, outbid(), paid));
        events.addAll(sold.events());
        return new BidOutcome.Accepted(sold.auction(), bid, events);
    }

    private @Nullable AuctionReason objection() {
        var ofBidder = objectionToBidder();
        if (ofBidder != null) {
            return ofBidder;
        }
        if (!offer.amount().currency().equals(terms().startingPrice().currency())) {
            return AuctionReason.WRONG_CURRENCY;
        }
        if (offer.amount().isLessThan(auction.lowestAcceptable()) && !raisesOwnCeiling()) {
            return AuctionReason.BID_TOO_LOW;
        }
        return !offer.confirmed() && terms().looksLikeASlip(offer.amount(), auction.leader())
                ? AuctionReason.CONFIRM_NEEDED
                : null;
    }

    private @Nullable AuctionReason objectionToBidder() {
        if (auction.hours().areOver(offer.at())) {
            return AuctionReason.AUCTION_CLOSED;
        }
        if (offer.bidder().id().equals(auction.lot().sellerId())) {
            return AuctionReason.OWN_LOT;
        }
        return offer.right().isGiven() ? null : AuctionReason.NO_RIGHT_TO_BID;
    }

    private BidOutcome settled() {
        var leader = auction.leader();
        if (leader == null) {
            return lead(offer.amount(), offer.ceiling());
        }
        if (leader.is(offer.bidder())) {
            return stayAhead(leader);
        }
        var rival = leader.ceiling();
        if (rival.isLessThan(offer.amount())) {
            return lead(offer.amount(), offer.ceiling());
        }
        if (rival.isLessThan(offer.ceiling())) {
            return lead(lower(offer.ceiling(), terms().increments().above(rival)), offer.ceiling());
        }
        return defend(leader);
    }

    private BidOutcome lead(Money price, Money ceiling) {
        var bid = offer.at(terms().liftedToReserve(price, ceiling), next());
        var after = after(new Leader(bid, ceiling));
        return new BidOutcome.Accepted(after, bid, told(after, placed(bid, outbid(), after)));
    }

    private BidOutcome stayAhead(Leader leader) {
        var ceiling = higher(leader.ceiling(), offer.ceiling());
        var price = terms().liftedToReserve(leader.bid().amount(), ceiling);
        if (offer.amount().isAtLeast(auction.lowestAcceptable())) {
            return lead(offer.amount(), ceiling);
        }
        if (leader.bid().amount().isLessThan(price)) {
            return lead(price, ceiling);
        }
        var after = new Live(auction.lot(), auction.hours(), leader.withCeiling(ceiling));
        return new BidOutcome.Accepted(after, leader.bid(), List.of());
    }

    private BidOutcome defend(Leader leader) {
        var price = lower(leader.ceiling(), terms().increments().above(offer.ceiling()));
        if (offer.amount().equals(price)) {
            var raised = proxy(leader, price, next());
            var after = after(new Leader(raised, leader.ceiling()));
            return new BidOutcome.Refused(
                    after, AuctionReason.BID_TOO_LOW, told(after, placed(raised, null, after)));
        }
        var bid = offer.byHand(next());
        var answer = proxy(leader, price, next() + 1);
        var after = after(new Leader(answer, leader.ceiling()));
        return new BidOutcome.Accepted(
                after,
                bid,
                told(after, placed(bid, null, after), placed(answer, offer.bidder().id(), after)));
    }

    private Bid proxy(Leader leader, Money price, long sequence) {
        return new Bid(BidId.next(), sequence, leader.bid().bidder(), price, true, offer.at());
    }

    private Live after(Leader leader) {
        var hours = auction.hours();
        var plannedEnd = hours.openedAt().plus(terms().duration());
        var end = terms().softClose().endAfter(offer.at(), hours.endsAt(), plannedEnd);
        return new Live(auction.lot(), hours.endingAt(end), leader);
    }

    private BidPlaced placed(Bid bid, @Nullable UUID outbid, Live after) {
        return new BidPlaced(bid, outbid, after);
    }

    private List<AuctionEvent> told(Live after, BidPlaced... placed) {
        var events = new ArrayList<AuctionEvent>(List.of(placed));
        var from = auction.hours().endsAt();
        var to = after.hours().endsAt();
        if (to.isAfter(from)) {
            events.add(
                    new AuctionEvent.AuctionExtended(
                            auction.lot(), placed[0].bid().id(), from, to, offer.at()));
        }
        return events;
    }

    private boolean raisesOwnCeiling() {
        var leader = auction.leader();
        return leader != null
                && leader.is(offer.bidder())
                && offer.namesAMaximum()
                && leader.ceiling().isLessThan(offer.ceiling());
    }

    private @Nullable UUID outbid() {
        var leader = auction.leader();
        return leader == null || leader.is(offer.bidder()) ? null : leader.bid().bidder().id();
    }

    private long next() {
        return auction.sequence() + 1;
    }

    private Terms terms() {
        return auction.lot().terms();
    }

    private static Money lower(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Money higher(Money one, Money other) {
        return one.isLessThan(other) ? other : one;
    }
}
