package live.blytz.auction.lot.domain;

import static live.blytz.auction.lot.domain.Lots.ALICE;
import static live.blytz.auction.lot.domain.Lots.BOB;
import static live.blytz.auction.lot.domain.Lots.after;
import static live.blytz.auction.lot.domain.Lots.by;
import static live.blytz.auction.lot.domain.Lots.dollars;
import static live.blytz.auction.lot.domain.Lots.ledBy;
import static live.blytz.auction.lot.domain.Lots.open;
import static live.blytz.auction.lot.domain.Lots.withReserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.domain.AuctionEvent.BidPlaced;
import live.blytz.auction.lot.domain.BidOutcome.Accepted;
import live.blytz.auction.lot.domain.BidOutcome.Refused;
import live.blytz.platform.money.Money;
import org.junit.jupiter.api.Test;

class ProxyBiddingTest {

    @Test
    void keepsTheMaximumSecret() {
        var live = ledBy(ALICE, dollars(10), dollars(50));

        assertThat(price(live)).isEqualTo(dollars(10));
        assertThat(live.lowestAcceptable()).isEqualTo(dollars(11));
    }

    @Test
    void answersALowerBidOneIncrementAboveIt() {
        var outcome = ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(20)));

        assertThat(leader(outcome)).isEqualTo(ALICE);
        assertThat(price(after(outcome))).isEqualTo(dollars(21));
        assertThat(placed(outcome))
                .extracting(BidPlaced::bid)
                .extracting(Bid::sequence, Bid::amount, Bid::isAuto)
                .containsExactly(tuple(2L, dollars(20), false), tuple(3L, dollars(21), true));
    }

    @Test
    void tellsTheChallengerAndNotTheLeaderThatTheyAreOutbid() {
        var outcome = ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(20)));

        assertThat(placed(outcome)).extracting(BidPlaced::outbid).containsExactly(null, BOB.id());
    }

    @Test
    void resolvesTwoMaximaInOneStepAtTheLowerPlusAnIncrement() {
        var outcome =
                ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(20), dollars(100)));

        assertThat(leader(outcome)).isEqualTo(BOB);
        assertThat(price(after(outcome))).isEqualTo(dollars(53));
        assertThat(placed(outcome)).hasSize(1);
    }

    @Test
    void neverGoesAboveTheMaximum() {
        var outcome =
                ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(20), dollars(51)));

        assertThat(price(after(outcome))).isEqualTo(dollars(51));
    }

    @Test
    void defendsUpToItsOwnMaximumOnly() {
        var outcome = ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(49)));

        assertThat(leader(outcome)).isEqualTo(ALICE);
        assertThat(price(after(outcome))).isEqualTo(dollars(50));
    }

    @Test
    void leavesATieToWhoCameFirst() {
        var outcome =
                ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(20), dollars(50)));

        assertThat(leader(outcome)).isEqualTo(ALICE);
        assertThat(price(after(outcome))).isEqualTo(dollars(50));
    }

    @Test
    void refusesABidOfJustTheLeadersMaximumAndRaisesTheLeaderToIt() {
        var outcome = ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(50)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(AuctionReason.BID_TOO_LOW));
        assertThat(leader(outcome)).isEqualTo(ALICE);
        assertThat(price(after(outcome))).isEqualTo(dollars(50));
        assertThat(after(outcome).lowestAcceptable()).isEqualTo(dollars(53));
    }

    @Test
    void givesWayToABidAboveTheMaximum() {
        var outcome = ledBy(ALICE, dollars(10), dollars(50)).place(by(BOB, dollars(60)));

        assertThat(leader(outcome)).isEqualTo(BOB);
        assertThat(price(after(outcome))).isEqualTo(dollars(60));
    }

    @Test
    void letsTheLeaderRaiseTheirMaximumWithoutMovingThePrice() {
        var live = ledBy(ALICE, dollars(10), dollars(50));

        var outcome = live.place(by(ALICE, dollars(10), dollars(80)));

        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(outcome.events()).isEmpty();
        assertThat(price(after(outcome))).isEqualTo(dollars(10));
        assertThat(leader(after(outcome).place(by(BOB, dollars(70))))).isEqualTo(ALICE);
    }

    @Test
    void doesNotLetTheLeaderLowerTheirMaximum() {
        var live = ledBy(ALICE, dollars(10), dollars(50));

        var outcome = live.place(by(ALICE, dollars(20), dollars(30)));

        assertThat(leader(after(outcome).place(by(BOB, dollars(45))))).isEqualTo(ALICE);
    }

    @Test
    void takesNoPlainBidOfTheLeaderBelowTheNextIncrement() {
        var live = ledBy(ALICE, dollars(100));

        assertThat(live.place(by(ALICE, dollars(101))))
                .isEqualTo(new Refused(live, AuctionReason.BID_TOO_LOW));
        assertThat(price(after(live.place(by(ALICE, dollars(105)))))).isEqualTo(dollars(105));
    }

    @Test
    void raisesAMaximumThatReachesTheReserveToTheReserve() {
        var outcome = open(withReserve(dollars(40))).place(by(ALICE, dollars(10), dollars(60)));

        assertThat(price(after(outcome))).isEqualTo(dollars(40));
        assertThat(after(outcome).isReserveMet()).isTrue();
        assertThat(placed(outcome))
                .first()
                .satisfies(told -> assertThat(told.bid().isAuto()).isTrue());
    }

    @Test
    void leavesAMaximumBelowTheReserveWhereItIs() {
        var outcome = open(withReserve(dollars(40))).place(by(ALICE, dollars(10), dollars(39)));

        assertThat(price(after(outcome))).isEqualTo(dollars(10));
        assertThat(after(outcome).isReserveMet()).isFalse();
    }

    @Test
    void raisesTheLeaderToTheReserveWhenTheirNewMaximumReachesIt() {
        var live = after(open(withReserve(dollars(40))).place(by(ALICE, dollars(10))));

        var outcome = live.place(by(ALICE, dollars(10), dollars(45)));

        assertThat(price(after(outcome))).isEqualTo(dollars(40));
        assertThat(after(outcome).sequence()).isEqualTo(2);
    }

    private static List<BidPlaced> placed(BidOutcome outcome) {
        return outcome.events().stream()
                .filter(BidPlaced.class::isInstance)
                .map(BidPlaced.class::cast)
                .toList();
    }

    private static Bidder leader(BidOutcome outcome) {
        return Objects.requireNonNull(after(outcome).leader()).bid().bidder();
    }

    private static Money price(Auction.Live live) {
        return Objects.requireNonNull(live.leader()).bid().amount();
    }
}
