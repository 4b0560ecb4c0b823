package live.blytz.auction.lot.application;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** One running instance of the service, as far as bidding goes. */
final class Instance implements AutoCloseable {

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Writers writers;
    final Bidding bidding;
    final Sweep sweep;
    private final Hammer hammer;
    private final AuctionId auction;

    Instance(Book book, InstantSource clock) {
        this(book, clock, 64, Duration.ofSeconds(30));
    }

    Instance(Book book, InstantSource clock, int queue, Duration idle) {
        var settings = settings(queue, idle);
        var numbers = new BidMetrics(metrics);
        hammer = new Hammer(clock);
        auction = book.stored().auction().id();
        writers =
                new Writers(
                        new Chamber(
                                book,
                                book.everybody(),
                                book,
                                book,
                                clock,
                                hammer,
                                numbers,
                                settings),
                        hammer,
                        numbers);
        bidding = new Bidding(new Asking(writers, settings));
        sweep = new Sweep(book, book, writers, clock, metrics, settings);
    }

    Reply bid(UUID bidder, Money amount, @Nullable String key) {
        return bidding.bid(auction, bidder, amount, null, true, key);
    }

    CompletableFuture<Reply> bidding(UUID bidder, Money amount) {
        return writers.ask(auction, new Command.PlaceBid(bidder, amount, null, true), null);
    }

    double count(String meter) {
        var counter = metrics.find(meter).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        hammer.destroy();
    }

    private static AuctionSettings settings(int queue, Duration idle) {
        return new AuctionSettings(
                "",
                "",
                new AuctionSettings.Lots(
                        Duration.ofMinutes(1),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(10),
                        false),
                new AuctionSettings.Writers(
                        queue, 512, 8, Duration.ofSeconds(2), idle, Duration.ofHours(24)),
                new AuctionSettings.Streams(Duration.ofMinutes(15), Duration.ofSeconds(10)),
                new AuctionSettings.LiveKit(
                        "",
                        "",
                        "",
                        "",
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(8)),
                new AuctionSettings.Recording(
                        "", "", "", "", "", Duration.ofDays(30), Duration.ofMinutes(10)));
    }
}
