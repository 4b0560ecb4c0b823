package live.blytz.local.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Teller;
import live.blytz.local.suite.Suite;

/** The people: they are there for the whole run, and bid, watch, talk, buy, ship and ride. */
public final class Load implements AutoCloseable {

    private static final int VIEWERS = 6;

    private final Suite suite;
    private final Teller teller;
    private final Absence absence = new Absence();
    private final Tally tally = new Tally(absence);
    private final Facts facts = new Facts();
    private final Pace pace = new Pace();
    private final Caller caller = new Caller(tally);
    private final Ways ways;
    private final Crowd crowd;
    private final Stall stall;
    private final Lots lots;
    private final Shopping shopping;
    private final List<Talk> talks = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Threads threads;
    private final Auditor auditor;
    private final Recovery recovery = new Recovery(pace);

    private Load(Suite suite, Doors doors, long seed, Teller teller) {
        this.suite = suite;
        this.teller = teller;
        this.threads = new Threads(teller);
        this.ways = new Ways(doors);
        this.auditor = new Auditor(suite, Instant.now().minusSeconds(1));
        this.crowd = Crowd.gather(caller, ways);
        this.stall = Stall.open(crowd.seller(), ways);
        this.lots = new Lots(crowd.seller(), stall, ways, facts, new Random(seed));
        this.shopping = new Shopping(crowd.buyers(), stall, ways, facts, new Random(seed + 1));
    }

    /** Shops, buyers with cards, riders, a live show and its viewers: takes some ten seconds. */
    public static Load begin(Suite suite, Doors doors, long seed, Teller teller) {
        var load = new Load(suite, doors, seed, teller);
        try {
            load.start(seed);
        } catch (RuntimeException failed) {
            load.close();
            throw failed;
        }
        return load;
    }

    private void start(long seed) {
        Nap.until(
                "the shelf to know its product",
                Duration.ofSeconds(30),
                () ->
                        Optional.of(shopping.buy(crowd.buyers().getFirst()))
                                .filter(Boolean::booleanValue));
        for (var i = 0; i < VIEWERS; i++) {
            var viewer = crowd.buyers().get(i);
            var talk = new Talk(viewer.id(), facts, new Random(seed * 31 + i));
            talks.add(talk);
            seats.add(new Seat(caller.http(), ways, stall.stream(), viewer, i, talk));
        }
        seats.forEach(seat -> threads.forever(seat.person().name(), seat::step));
        for (var slot = 0; slot < Lots.slots(); slot++) {
            var number = slot;
            threads.forever("the seller", () -> lots.step(number));
        }
        for (var i = 0; i < crowd.buyers().size(); i++) {
            var buyer = crowd.buyers().get(i);
            var bidding = new Bidding(buyer, lots, ways, facts, pace, new Random(seed * 7919 + i));
            threads.forever(buyer.name(), bidding::step);
        }
        threads.forever("the shelf", shopping::step);
        for (var rider : crowd.riders()) {
            threads.forever(rider.name(), new Courier(rider, crowd.buyers(), ways)::step);
        }
        new Passersby(crowd, stall, ways).strolls().forEach(threads::forever);
        Nap.until(
                "the viewers to take their seats",
                Duration.ofSeconds(30),
                () -> Optional.of(seats).filter(all -> all.stream().allMatch(s -> s.last() >= 0)));
        teller.say(
                "👥 %d buyers, %d riders, one seller; %d watch show %s over %s",
                crowd.buyers().size(),
                crowd.riders().size(),
                seats.size(),
                stall.stream(),
                String.join(" and ", ways.liveRooms()));
    }

    /** Opens fresh lots; bidders start to bid. One at a time. */
    public Window window(String name) {
        crowd.renew();
        return new Window(this, name);
    }

    Suite suite() {
        return suite;
    }

    Teller teller() {
        return teller;
    }

    Absence absence() {
        return absence;
    }

    Tally tally() {
        return tally;
    }

    Facts facts() {
        return facts;
    }

    Stall stall() {
        return stall;
    }

    Lots lots() {
        return lots;
    }

    Auditor auditor() {
        return auditor;
    }

    Recovery recovery() {
        return recovery;
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    void open() {
        lots.open();
        shopping.open();
        talks.forEach(Talk::open);
    }

    /** What began goes on to its end; nothing new begins. */
    void noMore() {
        lots.noMore();
        shopping.close();
        talks.forEach(Talk::close);
    }

    boolean quiet() {
        return lots.quiet() && shopping.quiet() && talks.stream().allMatch(Talk::quiet);
    }

    /** Sends one paid order on its way, in the background: riders are on shift. */
    void ship() {
        var order = auditor.paidAndNotShipped(crowd.seller().id(), facts.shipped());
        if (order.isPresent()) {
            facts.shipped(order.get());
            threads.submit(
                    () -> {
                        var answer =
                                crowd.seller()
                                        .ask(
                                                Wish.effect(
                                                        "/api/v1/orders/" + order.get() + "/ship",
                                                        Map.of(),
                                                        ways.orders()));
                        if (!answer.ok()) {
                            facts.unanswered(
                                    "shipping %s: %d %s"
                                            .formatted(
                                                    order.get(), answer.status(), answer.body()));
                        }
                    });
        }
    }

    /** What analytics says of the show; -1 when it does not answer. */
    long bidsByAnalytics() {
        var figures =
                crowd.seller()
                        .tryOnce(
                                Wish.see(
                                        "/api/v1/analytics/streams/" + stall.stream(),
                                        ways.analytics()));
        return figures.ok() ? figures.body().path("bids").asLong(-1) : -1;
    }

    @Override
    public void close() {
        noMore();
        threads.close();
        caller.close();
        auditor.close();
    }
}
