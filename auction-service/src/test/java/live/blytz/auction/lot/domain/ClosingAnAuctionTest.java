package live.blytz.auction.lot.domain;

import static live.blytz.auction.lot.domain.Lots.ALICE;
import static live.blytz.auction.lot.domain.Lots.BOB;
import static live.blytz.auction.lot.domain.Lots.END;
import static live.blytz.auction.lot.domain.Lots.NOON;
import static live.blytz.auction.lot.domain.Lots.after;
import static live.blytz.auction.lot.domain.Lots.at;
import static live.blytz.auction.lot.domain.Lots.by;
import static live.blytz.auction.lot.domain.Lots.closingSoftly;
import static live.blytz.auction.lot.domain.Lots.dollars;
import static live.blytz.auction.lot.domain.Lots.ledBy;
import static live.blytz.auction.lot.domain.Lots.open;
import static live.blytz.auction.lot.domain.Lots.scheduled;
import static live.blytz.auction.lot.domain.Lots.withBuyNow;
import static live.blytz.auction.lot.domain.Lots.withReserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.Cancellation;
import live.blytz.auction.lot.domain.Auction.Live;
import live.blytz.auction.lot.domain.Auction.Sold;
import live.blytz.auction.lot.domain.Auction.Unsold;
import live.blytz.auction.lot.domain.AuctionEvent.AuctionClosed;
import live.blytz.auction.lot.domain.AuctionEvent.AuctionExtended;
import live.blytz.auction.lot.domain.AuctionEvent.BidPlaced;
import live.blytz.auction.lot.domain.AuctionEvent.FairWarningGiven;
import live.blytz.auction.lot.domain.BidOutcome.Accepted;
import live.blytz.auction.lot.domain.BidOutcome.Refused;
import org.junit.jupiter.api.Test;

class ClosingAnAuctionTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void sellsToTheLeader() {
        var closed = ledBy(ALICE, dollars(20)).close(END);

        assertThat(closed.auction())
                .isInstanceOfSatisfying(
                        Sold.class, sold -> assertThat(sold.winning().bidder()).isEqualTo(ALICE));
        assertThat(closed.events()).singleElement().isInstanceOf(AuctionClosed.class);
    }

    @Test
    void sellsNothingWhenNobodyBid() {
        assertThat(open().close(END).auction()).isInstanceOf(Unsold.class);
    }

    @Test
    void sellsNothingBelowTheReserve() {
        var live = after(open(withReserve(dollars(40))).place(by(ALICE, dollars(39))));

        assertThat(live.close(END).auction())
                .isInstanceOfSatisfying(
                        Unsold.class, unsold -> assertThat(unsold.sequence()).isEqualTo(1));
    }

    @Test
    void sellsAtTheReserve() {
        var live = after(open(withReserve(dollars(40))).place(by(ALICE, dollars(40))));

        assertThat(live.close(END).auction()).isInstanceOf(Sold.class);
    }

    @Test
    void isNeverDoneEarly() {
        assertThatIllegalStateException().isThrownBy(() -> open().close(END.minusMillis(1)));
    }

    @Test
    void staysWhereItIsForABidBeforeTheWindow() {
        assertThat(endAfterABidAt(END.minusMillis(10_001))).isEqualTo(END);
    }

    @Test
    void movesForABidInTheWindow() {
        assertThat(endAfterABidAt(END.minusSeconds(4))).isEqualTo(END.plusSeconds(6));
    }

    @Test
    void tellsThatItMoved() {
        var outcome = open(closingSoftly()).place(at(END.minusSeconds(4), by(ALICE, dollars(10))));

        assertThat(outcome.events().getLast())
                .isInstanceOfSatisfying(
                        AuctionExtended.class,
                        moved -> assertThat(moved.to()).isEqualTo(END.plusSeconds(6)));
        assertThat(((Accepted) outcome).isExtended()).isTrue();
    }

    @Test
    void movesNoFurtherThanTheCap() {
        var live = open(closingSoftly());
        var price = 10;
        while (live.hours().endsAt().isBefore(END.plusSeconds(30))) {
            var late = live.hours().endsAt().minusSeconds(1);
            live = after(live.place(at(late, by(price % 2 == 0 ? ALICE : BOB, dollars(price)))));
            price += 5;
        }
        var last = live.place(at(END.plusSeconds(29), by(BOB, dollars(price))));

        assertThat(after(last).hours().endsAt()).isEqualTo(END.plusSeconds(30));
    }

    @Test
    void neverMovesInSuddenDeath() {
        var outcome = open().place(at(END.minusMillis(1), by(ALICE, dollars(10))));

        assertThat(after(outcome).hours().endsAt()).isEqualTo(END);
    }

    @Test
    void comesCloserAfterAFairWarning() {
        var at = END.minusSeconds(30);

        var warned = ledBy(ALICE, dollars(20)).giveFairWarning(TEN_SECONDS, at);

        assertThat(warned.auction())
                .isInstanceOfSatisfying(
                        Live.class,
                        live -> {
                            assertThat(live.hours().endsAt()).isEqualTo(at.plusSeconds(10));
                            assertThat(live.close(at.plusSeconds(10)).auction())
                                    .isInstanceOf(Sold.class);
                        });
        assertThat(warned.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        FairWarningGiven.class,
                        told -> {
                            assertThat(told.from()).isEqualTo(END);
                            assertThat(told.to()).isEqualTo(at.plusSeconds(10));
                        });
    }

    @Test
    void isNeverPutOffByAFairWarning() {
        var live = open();

        assertThat(live.giveFairWarning(TEN_SECONDS, END.minusSeconds(10)))
                .isEqualTo(new Moved(live, List.of()));
        assertThat(live.giveFairWarning(TEN_SECONDS, END.minusSeconds(3)))
                .isEqualTo(new Moved(live, List.of()));
    }

    @Test
    void movesForALateBidAfterAFairWarning() {
        var at = END.minusSeconds(30);
        var warned = (Live) open(closingSoftly()).giveFairWarning(TEN_SECONDS, at).auction();

        var bid = warned.place(at(at.plusSeconds(9), by(ALICE, dollars(10))));

        assertThat(after(bid).hours().endsAt()).isEqualTo(at.plusSeconds(19));
    }

    @Test
    void happensAtOnceWhenSomebodyBuysItNow() {
        var live = after(open(withBuyNow(dollars(100))).place(by(ALICE, dollars(20))));

        var outcome = live.buyNow(by(BOB, dollars(100)));

        assertThat(outcome.auction())
                .isInstanceOfSatisfying(
                        Sold.class,
                        sold -> {
                            assertThat(sold.winning().bidder()).isEqualTo(BOB);
                            assertThat(sold.winning().amount()).isEqualTo(dollars(100));
                            assertThat(sold.sequence()).isEqualTo(2);
                        });
        assertThat(outcome.events())
                .hasExactlyElementsOfTypes(BidPlaced.class, AuctionClosed.class);
    }

    @Test
    void cannotBeBoughtOnceABidReachedTheFixedPrice() {
        var live = after(open(withBuyNow(dollars(30))).place(by(ALICE, dollars(30))));

        assertThat(live.buyNow(by(BOB, dollars(30))))
                .isEqualTo(new Refused(live, AuctionReason.BUY_NOW_GONE));
    }

    @Test
    void cannotBeBoughtByTheSeller() {
        var live = open(withBuyNow(dollars(30)));

        assertThat(live.buyNow(by(Bidder.named(Lots.SELLER, "Sally"), dollars(30))))
                .isEqualTo(new Refused(live, AuctionReason.OWN_LOT));
    }

    @Test
    void isTheOnlyWayOnFromALiveAuctionThatTheHouseDoesNotStop() {
        assertThat(AuctionStatus.LIVE.next())
                .isEqualTo(
                        Set.of(AuctionStatus.SOLD, AuctionStatus.UNSOLD, AuctionStatus.CANCELLED));
        assertThat(AuctionStatus.SCHEDULED.next())
                .isEqualTo(Set.of(AuctionStatus.LIVE, AuctionStatus.CANCELLED));
        assertThat(Set.of(AuctionStatus.SOLD, AuctionStatus.UNSOLD, AuctionStatus.CANCELLED))
                .allSatisfy(end -> assertThat(end.next()).isEmpty());
    }

    @Test
    void isNotNeededForALotTakenBackBeforeItOpened() {
        var cancelled = scheduled(closingSoftly()).cancel(Cancellation.bySeller("broken"), NOON);

        assertThat(cancelled.auction().status()).isEqualTo(AuctionStatus.CANCELLED);
        assertThat(cancelled.events())
                .singleElement()
                .isInstanceOf(AuctionEvent.AuctionCancelled.class);
    }

    @Test
    void doesNotComeForALotThatTheHouseStops() {
        var live = after(open(closingSoftly()).place(by(ALICE, dollars(10))));

        var stopped = live.cancel(Cancellation.byAdmin("a forgery"), NOON);

        assertThat(stopped.auction())
                .isInstanceOfSatisfying(
                        Auction.Cancelled.class,
                        lot -> {
                            assertThat(lot.highest()).isNotNull();
                            assertThat(lot.hours()).isEqualTo(live.hours());
                            assertThat(lot.why().note()).isEqualTo("a forgery");
                        });
        assertThat(stopped.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        AuctionEvent.AuctionCancelled.class,
                        told -> assertThat(told.reason()).isEqualTo("cancelled_by_admin"));
    }

    private static Instant endAfterABidAt(Instant time) {
        return after(open(closingSoftly()).place(at(time, by(ALICE, dollars(10)))))
                .hours()
                .endsAt();
    }
}
