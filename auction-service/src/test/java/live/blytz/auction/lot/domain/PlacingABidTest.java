package live.blytz.auction.lot.domain;

import static live.blytz.auction.lot.domain.Lots.ALICE;
import static live.blytz.auction.lot.domain.Lots.BOB;
import static live.blytz.auction.lot.domain.Lots.CAROL;
import static live.blytz.auction.lot.domain.Lots.END;
import static live.blytz.auction.lot.domain.Lots.SELLER;
import static live.blytz.auction.lot.domain.Lots.after;
import static live.blytz.auction.lot.domain.Lots.at;
import static live.blytz.auction.lot.domain.Lots.by;
import static live.blytz.auction.lot.domain.Lots.dollars;
import static live.blytz.auction.lot.domain.Lots.lacking;
import static live.blytz.auction.lot.domain.Lots.ledBy;
import static live.blytz.auction.lot.domain.Lots.open;
import static live.blytz.auction.lot.domain.Lots.unconfirmed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.domain.AuctionEvent.BidPlaced;
import live.blytz.auction.lot.domain.BidOutcome.Accepted;
import live.blytz.auction.lot.domain.BidOutcome.Refused;
import live.blytz.platform.money.Money;
import org.junit.jupiter.api.Test;

class PlacingABidTest {

    @Test
    void takesTheLeadAtTheStartingPrice() {
        var outcome = open().place(by(ALICE, dollars(10)));

        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(after(outcome).leader())
                .satisfies(leader -> assertThat(leader.bid().bidder()).isEqualTo(ALICE));
        assertThat(after(outcome).lowestAcceptable()).isEqualTo(dollars(11));
        assertThat(after(outcome).sequence()).isEqualTo(1);
    }

    @Test
    void isRefusedBelowTheStartingPrice() {
        assertRefused(open(), by(ALICE, dollars(9)), AuctionReason.BID_TOO_LOW);
    }

    @Test
    void isRefusedBelowTheNextIncrement() {
        assertRefused(ledBy(ALICE, dollars(30)), by(BOB, dollars(31)), AuctionReason.BID_TOO_LOW);
    }

    @Test
    void tellsWhoWasOutbid() {
        var outcome = ledBy(ALICE, dollars(20)).place(by(BOB, dollars(25)));

        assertThat(outcome.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        BidPlaced.class, told -> assertThat(told.outbid()).isEqualTo(ALICE.id()));
    }

    @Test
    void isTakenUntilTheLastMillisecond() {
        var outcome = open().place(at(END.minusMillis(1), by(ALICE, dollars(10))));

        assertThat(outcome).isInstanceOf(Accepted.class);
    }

    @Test
    void isRefusedFromTheMomentTheHammerFalls() {
        assertRefused(open(), at(END, by(ALICE, dollars(10))), AuctionReason.AUCTION_CLOSED);
    }

    @Test
    void isRefusedOnOnesOwnLot() {
        var seller = Bidder.named(SELLER, "Sally");

        assertRefused(open(), by(seller, dollars(10)), AuctionReason.OWN_LOT);
    }

    @Test
    void isRefusedWithoutTheRightToBid() {
        assertRefused(
                open(),
                lacking(Requirement.PAYMENT_METHOD, by(ALICE, dollars(10))),
                AuctionReason.NO_RIGHT_TO_BID);
    }

    @Test
    void isRefusedInAnotherCurrency() {
        var euros = new Money(1000, Currency.getInstance("EUR"));

        assertRefused(open(), by(ALICE, euros), AuctionReason.WRONG_CURRENCY);
    }

    @Test
    void needsAConfirmationAboveThreeTimesThePrice() {
        var live = ledBy(ALICE, dollars(20));

        assertRefused(live, unconfirmed(by(BOB, dollars(61))), AuctionReason.CONFIRM_NEEDED);
        assertThat(live.place(unconfirmed(by(BOB, dollars(60))))).isInstanceOf(Accepted.class);
        assertThat(live.place(by(BOB, dollars(61)))).isInstanceOf(Accepted.class);
    }

    @Test
    void countsEveryBidOnce() {
        var live = ledBy(ALICE, dollars(10));
        live = after(live.place(by(BOB, dollars(12))));
        live = after(live.place(by(CAROL, dollars(15))));

        assertThat(live.sequence()).isEqualTo(3);
    }

    @Test
    void showsStrangersNoMoreThanTheEndsOfAName() {
        assertThat(Bidder.named(ALICE.id(), "Maria").alias()).isEqualTo("M***a");
        assertThat(Bidder.named(ALICE.id(), "J").alias()).isEqualTo("J***");
        assertThat(Bidder.named(ALICE.id(), " ").alias()).isEqualTo("***");
    }

    private static void assertRefused(Auction.Live live, Offer offer, AuctionReason reason) {
        assertThat(live.place(offer)).isEqualTo(new Refused(live, reason));
    }
}
