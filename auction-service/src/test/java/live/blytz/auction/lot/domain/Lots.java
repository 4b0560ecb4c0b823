package live.blytz.auction.lot.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** Fixtures in words: a lot that opens at noon and runs for a minute. */
public final class Lots {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final Instant END = NOON.plusSeconds(60);

    public static final UUID SELLER = new UUID(0, 1);
    public static final Bidder ALICE = Bidder.named(new UUID(0, 2), "Alice");
    public static final Bidder BOB = Bidder.named(new UUID(0, 3), "Bob");
    public static final Bidder CAROL = Bidder.named(new UUID(0, 4), "Carol");

    private static final Currency USD = Currency.getInstance("USD");

    private Lots() {}

    public static Money dollars(long amount) {
        return new Money(amount * 100, USD);
    }

    public static Terms from(Money startingPrice) {
        return new Terms(
                startingPrice,
                null,
                null,
                Duration.ofSeconds(60),
                Increments.standard(USD),
                SoftClose.SUDDEN_DEATH);
    }

    public static Terms withReserve(Money reserve) {
        return with(reserve, null, SoftClose.SUDDEN_DEATH);
    }

    public static Terms withBuyNow(Money price) {
        return with(null, price, SoftClose.SUDDEN_DEATH);
    }

    /** The last ten seconds; a bid there leaves ten on the clock, thirty in all. */
    public static Terms closingSoftly() {
        return with(
                null,
                null,
                new SoftClose(
                        Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30)));
    }

    private static Terms with(@Nullable Money reserve, @Nullable Money buyNow, SoftClose close) {
        return new Terms(
                dollars(10),
                reserve,
                buyNow,
                Duration.ofSeconds(60),
                Increments.standard(USD),
                close);
    }

    public static Auction.Scheduled scheduled(Terms terms) {
        return new Auction.Scheduled(
                new Lot(
                        AuctionId.next(),
                        new UUID(0, 7),
                        new UUID(0, 8),
                        SELLER,
                        "A lamp",
                        null,
                        terms,
                        null));
    }

    public static Auction.Live open(Terms terms) {
        return (Auction.Live) scheduled(terms).open(NOON).auction();
    }

    /** Opens at 10 USD. */
    public static Auction.Live open() {
        return open(from(dollars(10)));
    }

    public static Auction.Live ledBy(Bidder leader, Money amount) {
        return after(open().place(by(leader, amount)));
    }

    public static Auction.Live ledBy(Bidder leader, Money amount, Money ceiling) {
        return after(open().place(by(leader, amount, ceiling)));
    }

    public static Auction.Live after(BidOutcome outcome) {
        return (Auction.Live) outcome.auction();
    }

    public static Offer by(Bidder bidder, Money amount) {
        return by(bidder, amount, amount);
    }

    public static Offer by(Bidder bidder, Money amount, Money ceiling) {
        return new Offer(
                BidId.next(),
                bidder,
                RightToBid.GIVEN,
                amount,
                ceiling,
                true,
                NOON.plusSeconds(30));
    }

    public static Offer at(Instant time, Offer offer) {
        return new Offer(
                offer.id(),
                offer.bidder(),
                offer.right(),
                offer.amount(),
                offer.ceiling(),
                offer.confirmed(),
                time);
    }

    public static Offer unconfirmed(Offer offer) {
        return new Offer(
                offer.id(),
                offer.bidder(),
                offer.right(),
                offer.amount(),
                offer.ceiling(),
                false,
                offer.at());
    }

    public static Offer lacking(Requirement missing, Offer offer) {
        return new Offer(
                offer.id(),
                offer.bidder(),
                new RightToBid(Set.of(missing)),
                offer.amount(),
                offer.ceiling(),
                offer.confirmed(),
                offer.at());
    }
}
