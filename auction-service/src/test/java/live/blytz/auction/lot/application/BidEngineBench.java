package live.blytz.auction.lot.application;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import live.blytz.auction.AuctionService;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.Increments;
import live.blytz.auction.lot.domain.Lot;
import live.blytz.auction.lot.domain.SoftClose;
import live.blytz.auction.lot.domain.Terms;
import live.blytz.engines.Database;
import live.blytz.engines.TestEngines;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many bids a second one hot auction takes, durably, against one transaction per bid on one hot
 * row (`select … for update`, insert, update, commit) in the same database; interleaved, six
 * rounds.
 */
public final class BidEngineBench {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 6;
    private static final Duration ROUND = Duration.ofSeconds(3);

    private BidEngineBench() {}

    public static void main(String[] arguments) throws Exception {
        var database = TestEngines.postgres("bench");
        try (var service = service(database)) {
            var peer = peer(database);
            var ratios = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                var theirs = perSecond(peer);
                var ours = perSecond(ours(service));
                ratios.add(ours / theirs);
                System.out.printf(
                        "round %d: engine %.0f bids/s, one transaction per bid %.0f/s, ratio %.1f%n",
                        round + 1, ours, theirs, ours / theirs);
            }
            ratios.sort(Double::compare);
            System.out.printf(
                    "median ratio %.1f, worst %.1f, %d clients, load %.1f%n",
                    ratios.get(ROUNDS / 2),
                    ratios.getFirst(),
                    CLIENTS,
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                            .getSystemLoadAverage());
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext service(Database database) {
        var kafka = TestEngines.kafka();
        var settings =
                List.of(
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--management.tracing.sampling.probability=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--blytz.events.registry-url=" + TestEngines.registry());
        return SpringApplication.run(AuctionService.class, settings.toArray(String[]::new));
    }

    /** A fresh auction; each client bids what no other can have bid yet. */
    private static LongConsumer ours(ConfigurableApplicationContext service) {
        var auction = auction(service);
        var writers = service.getBean(Writers.class);
        var register = service.getBean(Register.class);
        var bidders = IntStream.range(0, CLIENTS).mapToObj(_ -> Ids.next()).toList();
        bidders.forEach(
                bidder -> {
                    register.register(bidder, "Bidder");
                    register.payWith(bidder, true);
                });
        var price = new AtomicLong(1000);
        return client -> {
            var bid =
                    new Command.PlaceBid(
                            bidders.get((int) client),
                            Money.of(price.addAndGet(100_000), "USD"),
                            null,
                            true);
            writers.ask(auction, bid, null).join();
        };
    }

    private static AuctionId auction(ConfigurableApplicationContext service) {
        var id = AuctionId.next();
        var price = Money.of(1000, "USD");
        var terms =
                new Terms(
                        price,
                        null,
                        null,
                        Duration.ofHours(1),
                        Increments.standard(price.currency()),
                        SoftClose.SUDDEN_DEATH);
        var lot =
                new Lot(id, null, UUID.randomUUID(), UUID.randomUUID(), "Bench", null, terms, null);
        var now = service.getBean(InstantSource.class).instant();
        service.getBean(Auctions.class).add(new AuctionEvent.AuctionScheduled(lot, now));
        service.getBean(Writers.class).ask(id, new Command.Open(), null).join();
        return id;
    }

    private static LongConsumer peer(Database database) throws SQLException {
        var connections = new java.sql.Connection[CLIENTS];
        for (var i = 0; i < CLIENTS; i++) {
            connections[i] =
                    DriverManager.getConnection(
                            database.url(), database.user(), database.password());
        }
        try (var setup = connections[0].createStatement()) {
            setup.execute("create table hot (id int primary key, price bigint not null)");
            setup.execute("create table hot_bid (id uuid primary key, price bigint not null)");
            setup.execute("insert into hot values (1, 0)");
        }
        for (var connection : connections) {
            connection.setAutoCommit(false);
        }
        return client -> {
            try {
                var connection = connections[(int) client];
                try (var lock =
                                connection.prepareStatement(
                                        "select price from hot where id = 1 for update");
                        var book =
                                connection.prepareStatement("insert into hot_bid values (?, ?)");
                        var raise =
                                connection.prepareStatement(
                                        "update hot set price = ? where id = 1");
                        var row = lock.executeQuery()) {
                    row.next();
                    var price = row.getLong(1) + 1;
                    book.setObject(1, UUID.randomUUID());
                    book.setLong(2, price);
                    book.executeUpdate();
                    raise.setLong(1, price);
                    raise.executeUpdate();
                }
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static double perSecond(LongConsumer bid) throws InterruptedException {
        var endsAt = System.nanoTime() + ROUND.toNanos();
        var counts = new long[CLIENTS];
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var number = client;
                threads.execute(
                        () -> {
                            while (System.nanoTime() - endsAt < 0) {
                                bid.accept(number);
                                counts[number]++;
                            }
                        });
            }
        }
        return Arrays.stream(counts).sum() / (double) ROUND.toSeconds();
    }
}
