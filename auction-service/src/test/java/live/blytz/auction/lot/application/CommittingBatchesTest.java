package live.blytz.auction.lot.application;

import static live.blytz.auction.lot.domain.Lots.NOON;
import static live.blytz.auction.lot.domain.Lots.after;
import static live.blytz.auction.lot.domain.Lots.by;
import static live.blytz.auction.lot.domain.Lots.dollars;
import static live.blytz.auction.lot.domain.Lots.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.application.Answer.Refused;
import live.blytz.auction.lot.application.Answer.Taken;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.AuctionStatus;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.auction.lot.domain.Hours;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Reason;
import live.blytz.platform.test.MutableClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommittingBatchesTest {

    private static final UUID ALICE = new UUID(0, 2);
    private static final UUID BOB = new UUID(0, 3);

    private final MutableClock clock = new MutableClock(NOON.plusSeconds(10));
    private final Book book = new Book(open());
    private final Instance instance = new Instance(book, clock);

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void answersOnlyAfterTheCommit() {
        book.gate = new CountDownLatch(1);

        var reply = instance.bidding(ALICE, dollars(10));

        assertThat(reply).isNotDone();
        book.gate.countDown();
        assertThat(reply.join().answer()).isInstanceOf(Taken.class);
    }

    @Test
    void decidesTogetherWhatCameWhileItCommitted() {
        book.gate = new CountDownLatch(1);
        var first = instance.bidding(ALICE, dollars(10));
        Awaitility.await().until(() -> waiting() == 0);
        var rest =
                IntStream.range(11, 31)
                        .mapToObj(
                                price ->
                                        instance.bidding(
                                                price % 2 == 0 ? ALICE : BOB, dollars(price)))
                        .toList();

        book.gate.countDown();

        assertThat(first.join().answer()).isInstanceOf(Taken.class);
        assertThat(rest)
                .allSatisfy(each -> assertThat(each.join().answer()).isInstanceOf(Taken.class));
        assertThat(book.batches).containsExactly(1, 20);
    }

    @Test
    void decidesAgainWhenAnotherInstanceWasFaster() {
        instance.bid(ALICE, dollars(10), null);
        var elsewhere = after(live().place(by(Bidder.named(BOB, "Bob"), dollars(20))));
        book.writtenElsewhere(elsewhere);

        var tooLow = instance.bid(ALICE, dollars(15), null);
        var enough = instance.bid(ALICE, dollars(25), null);

        assertThat(tooLow.answer())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(AuctionReason.BID_TOO_LOW);
                            assertThat(refused.lowestAcceptable()).isEqualTo(dollars(21));
                        });
        assertThat(enough.answer())
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.sequence()).isEqualTo(3));
        assertThat(instance.count("blytz.bid.overtaken")).isEqualTo(1);
    }

    @Test
    void sendsBiddersAwayWhenItIsAlwaysTooLate() {
        book.overtakings.set(100);

        assertRefused(instance.bid(ALICE, dollars(10), null), AuctionReason.BUSY);
        assertThat(book.bids).isEmpty();
    }

    @Test
    void forgetsWhatAFailedCommitWouldHaveMadeTrue() {
        book.failures.set(1);

        assertThatIllegalStateException().isThrownBy(() -> instance.bid(ALICE, dollars(50), null));

        assertThat(instance.bid(BOB, dollars(10), null).answer())
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.sequence()).isEqualTo(1));
    }

    @Test
    void sendsBiddersAwayWhenTooManyWait() {
        book.gate = new CountDownLatch(1);
        var small = new Instance(book, clock, 2, Duration.ofSeconds(30));
        small.bidding(ALICE, dollars(10));
        Awaitility.await().until(() -> small.metrics.get("blytz.bid.queue").gauge().value() == 0);
        small.bidding(ALICE, dollars(11));
        small.bidding(ALICE, dollars(12));

        assertRefused(small.bidding(ALICE, dollars(13)).join(), AuctionReason.BUSY);
        book.gate.countDown();
        small.close();
    }

    @Test
    void saysThatItIsUndecidedWhenTheDatabaseHangs() {
        book.gate = new CountDownLatch(1);

        assertRefused(instance.bid(ALICE, dollars(10), "key"), AuctionReason.UNDECIDED);

        book.gate.countDown();
        assertThat(instance.bid(ALICE, dollars(10), "key"))
                .satisfies(
                        again -> {
                            assertThat(again.replayed()).isTrue();
                            assertThat(again.answer()).isInstanceOf(Taken.class);
                        });
    }

    @Test
    void answersAKeyOnceWhetherItWasTakenOrRefused() {
        var taken = instance.bid(ALICE, dollars(10), "one");
        var refused = instance.bid(BOB, dollars(10), "two");

        assertThat(instance.bid(ALICE, dollars(10), "one").answer()).isEqualTo(taken.answer());
        assertThat(instance.bid(BOB, dollars(10), "two").answer()).isEqualTo(refused.answer());
        assertRefused(instance.bid(BOB, dollars(12), "two"), CommonReason.KEY_REUSED);
        assertThat(book.bids).hasSize(1);
    }

    @Test
    void knowsNoAuctionThatIsNotThere() {
        assertThat(instance.bidding.buyNow(AuctionId.next(), ALICE, null).answer())
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void letsAWriterGoHomeAndHiresAnother() throws InterruptedException {
        var brief = new Instance(book, clock, 8, Duration.ofMillis(20));
        brief.bid(ALICE, dollars(10), null);
        Thread.sleep(100);

        assertThat(brief.bid(BOB, dollars(12), null).answer()).isInstanceOf(Taken.class);
        brief.close();
    }

    @Test
    void closesBeforeItDecidesWhatCameTooLate() {
        instance.bid(ALICE, dollars(10), null);
        clock.set(NOON.plusSeconds(60));

        assertRefused(instance.bid(BOB, dollars(20), null), AuctionReason.AUCTION_CLOSED);
        assertThat(book.stored().auction().status()).isEqualTo(AuctionStatus.SOLD);
        assertThat(types()).endsWith("AuctionClosed");
    }

    @Test
    void closesWhatNobodyClosed() {
        clock.set(NOON.plusSeconds(61));

        instance.sweep.closeWhatIsOver();

        Awaitility.await().until(() -> book.stored().auction().status() == AuctionStatus.UNSOLD);
        instance.sweep.closeWhatIsOver();
        assertThat(types()).containsExactly("AuctionClosed");
    }

    @Test
    void closesOnTheHammer() {
        var time = InstantSource.system();
        var lot = live().lot();
        var opened = time.instant().minusSeconds(60).plusMillis(200);
        var soon = new Book(new Auction.Live(lot, new Hours(opened, opened.plusSeconds(60)), null));
        try (var other = new Instance(soon, time)) {
            other.bid(ALICE, dollars(10), null);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> soon.stored().auction().status() == AuctionStatus.SOLD);
        }
    }

    @Test
    void keepsTheBookInOrderWithTwoInstancesOnOneAuction() throws Exception {
        try (var other = new Instance(book, clock);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bidders =
                    IntStream.range(0, 40)
                            .mapToObj(
                                    n ->
                                            threads.submit(
                                                    () -> {
                                                        var one = n % 2 == 0 ? instance : other;
                                                        for (var i = 0; i < 25; i++) {
                                                            one.bid(
                                                                    new UUID(1, n),
                                                                    dollars(10 + i * 40 + n),
                                                                    null);
                                                        }
                                                    }))
                            .toList();
            for (var bidder : bidders) {
                bidder.get();
            }
        }
        assertThat(book.bids).extracting(Bid::sequence).isEqualTo(counting(book.bids.size()));
        assertThat(book.bids).extracting(Bid::amount).isSorted().doesNotHaveDuplicates();
        assertThat(live().sequence()).isEqualTo(book.bids.size());
    }

    private static List<Long> counting(int to) {
        return IntStream.rangeClosed(1, to).mapToObj(Long::valueOf).toList();
    }

    private Auction.Live live() {
        return (Auction.Live) book.stored().auction();
    }

    private double waiting() {
        return instance.metrics.get("blytz.bid.queue").gauge().value();
    }

    private List<String> types() {
        return book.told.stream().map(each -> each.type()).toList();
    }

    private static void assertRefused(Reply reply, Reason reason) {
        assertThat(reply.answer())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
