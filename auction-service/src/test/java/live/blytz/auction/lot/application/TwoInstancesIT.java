package live.blytz.auction.lot.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.auction.AuctionIT;
import live.blytz.auction.lot.application.Answer.Taken;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.platform.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two instances that know nothing of each other, on one auction in one database. */
class TwoInstancesIT extends AuctionIT {

    @Autowired private Chamber chamber;
    @Autowired private InstantSource clock;

    @Test
    void keepOneBookInOrderAndAcknowledgeNothingThatIsNotInIt() throws Exception {
        var auction = new AuctionId(open(600));
        var instances = List.of(instance(), instance());
        var acknowledged = new TreeMap<Long, Taken>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bidders =
                    IntStream.range(0, 32)
                            .mapToObj(n -> threads.submit(() -> bids(instances, auction, n)))
                            .toList();
            for (var bidder : bidders) {
                for (var taken : bidder.get()) {
                    assertThat(acknowledged.put(taken.sequence(), taken)).isNull();
                }
            }
        }

        var book = book(auction);
        assertThat(book.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, book.size()).mapToObj(Long::valueOf).toList());
        assertThat(List.copyOf(book.values())).isSorted().doesNotHaveDuplicates();
        assertThat(acknowledged.keySet()).isEqualTo(book.keySet());
        assertThat(acknowledged)
                .allSatisfy(
                        (sequence, taken) ->
                                assertThat(taken.amount().minor()).isEqualTo(book.get(sequence)));
        assertThat(winners(auction)).containsExactly((long) book.size());
        assertThat(acknowledged).hasSizeGreaterThan(10);
    }

    @Test
    void answerOneKeyOnce() throws Exception {
        var auction = new AuctionId(open(600));
        var instances = List.of(instance(), instance());
        var key = new RequestKey(alice, "both");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies =
                    IntStream.range(0, 40)
                            .mapToObj(
                                    n ->
                                            threads.submit(
                                                    () ->
                                                            instances
                                                                    .get(n % 2)
                                                                    .ask(
                                                                            auction,
                                                                            bid(alice, 1000),
                                                                            key)
                                                                    .join()
                                                                    .answer()))
                            .toList();
            var first = replies.getFirst().get();
            for (var reply : replies) {
                assertThat(reply.get()).isEqualTo(first).isInstanceOf(Taken.class);
            }
        }
        assertThat(book(auction)).hasSize(1);
    }

    private Writers instance() {
        return new Writers(chamber, new Hammer(clock), new BidMetrics(new SimpleMeterRegistry()));
    }

    private List<Taken> bids(List<Writers> instances, AuctionId auction, int n) {
        var taken = new ArrayList<Taken>();
        var bidder = n % 2 == 0 ? alice : bob;
        for (var i = 0; i < 15; i++) {
            var answer =
                    instances
                            .get(n % 4 / 2)
                            .ask(auction, bid(bidder, 1000 + 100L * (i * 40 + n)), null)
                            .join()
                            .answer();
            if (answer instanceof Taken yes) {
                taken.add(yes);
            }
        }
        return taken;
    }

    private static Command bid(UUID bidder, long cents) {
        return new Command.PlaceBid(bidder, Money.of(cents, "USD"), null, true);
    }

    private Map<Long, Long> book(AuctionId auction) {
        var book = new TreeMap<Long, Long>();
        database.sql("select sequence, amount from bid where auction_id = ?")
                .param(auction.value())
                .query(
                        row -> {
                            book.put(row.getLong(1), row.getLong(2));
                        });
        return book;
    }

    private List<Long> winners(AuctionId auction) {
        return database.sql("select sequence from bids where auction_id = ? and is_winning")
                .param(auction.value())
                .query(Long.class)
                .list();
    }
}
