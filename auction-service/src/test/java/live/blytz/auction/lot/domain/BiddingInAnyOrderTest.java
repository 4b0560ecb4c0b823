package live.blytz.auction.lot.domain;

import static live.blytz.auction.lot.domain.Lots.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import live.blytz.auction.lot.domain.AuctionEvent.BidPlaced;
import live.blytz.platform.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random evenings: whatever people say, and whenever, the rules of the book hold. */
class BiddingInAnyOrderTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final List<Bid> taken = new ArrayList<>();
    private final Map<Bidder, Money> said = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 1999, 20261121})
    void keepsTheBookInOrderAndSellsToTheHighest(long seed) {
        var random = new Random(seed);
        for (var evening = 0; evening < 200; evening++) {
            taken.clear();
            said.clear();
            var reserve = random.nextBoolean() ? new Money(random.nextInt(1000, 9000), USD) : null;
            var live = evening(random, reserve);
            var closed = (Auction.Closed) live.close(live.hours().endsAt()).auction();
            theBookIsInOrder(live);
            theHighestWon(closed, reserve);
        }
    }

    private Auction.Live evening(Random random, Money reserve) {
        var terms = Lots.closingSoftly();
        var live =
                Lots.open(
                        new Terms(
                                terms.startingPrice(),
                                reserve,
                                null,
                                terms.duration(),
                                terms.increments(),
                                terms.softClose()));
        var time = NOON;
        for (var turn = 0; turn < 40; turn++) {
            time = time.plusMillis(random.nextInt(4000));
            var before = live.sequence();
            var outcome = live.place(offer(random, live, time));
            outcome.events().stream()
                    .filter(BidPlaced.class::isInstance)
                    .map(told -> ((BidPlaced) told).bid())
                    .forEach(taken::add);
            live = (Auction.Live) outcome.auction();
            assertThat(live.sequence() - before)
                    .isEqualTo(
                            outcome.events().stream().filter(BidPlaced.class::isInstance).count());
        }
        return live;
    }

    private Offer offer(Random random, Auction.Live live, Instant time) {
        var bidder = Bidder.named(new UUID(9, random.nextInt(6)), "Bidder");
        var amount = new Money(live.lowestAcceptable().minor() + random.nextInt(-300, 1500), USD);
        var ceiling =
                random.nextInt(3) == 0 ? amount.plus(new Money(random.nextInt(3000), USD)) : amount;
        said.merge(bidder, ceiling, (one, other) -> one.isLessThan(other) ? other : one);
        return new Offer(BidId.next(), bidder, RightToBid.GIVEN, amount, ceiling, true, time);
    }

    private void theBookIsInOrder(Auction.Live live) {
        var latest = live.hours().openedAt().plusSeconds(60 + 30);
        assertThat(live.hours().endsAt()).isBeforeOrEqualTo(latest);
        for (var i = 0; i < taken.size(); i++) {
            var bid = taken.get(i);
            assertThat(bid.sequence()).isEqualTo(i + 1);
            assertThat(bid.placedAt()).isBefore(live.hours().endsAt());
            assertThat(bid.amount()).isLessThanOrEqualTo(said.get(bid.bidder()));
            if (i > 0) {
                assertThat(bid.amount()).isGreaterThan(taken.get(i - 1).amount());
            }
        }
    }

    private void theHighestWon(Auction.Closed closed, Money reserve) {
        assertThat(closed.highest()).isEqualTo(taken.isEmpty() ? null : taken.getLast());
        var sold =
                !taken.isEmpty()
                        && (reserve == null || taken.getLast().amount().isAtLeast(reserve));
        assertThat(closed.status()).isEqualTo(sold ? AuctionStatus.SOLD : AuctionStatus.UNSOLD);
    }
}
