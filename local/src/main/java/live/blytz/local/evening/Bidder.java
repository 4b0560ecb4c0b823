package live.blytz.local.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A buyer who watches and bids with a temper of their own, one virtual thread each. */
final class Bidder {

    private static final String[] WORDS = {
        "ang ganda!",
        "magkano shipping to Makati?",
        "that lamp though",
        "mine!",
        "grabe, ang bilis",
        "last bid na po",
        "from Cebu, hello",
        "can you turn it around?",
        "sulit",
        "not at that price",
        "congrats sa winner",
        "next item please",
    };

    private static final String[] REACTIONS = {"heart", "fire", "clap", "wow"};

    private final Person person;
    private final Temper temper;
    private final Random dice;
    private final Measures measures;
    private final Options options;
    private final LinkedBlockingQueue<Frame> heard = new LinkedBlockingQueue<>();
    private final Map<UUID, Long> limits = new HashMap<>();
    private final @Nullable UUID mustWin;

    private volatile boolean leaving;
    private @Nullable Lot lot;

    /** What this bidder knows of the lot under the hammer. */
    private record Lot(UUID id, long lowest, Instant endsAt, boolean mine, boolean maxNamed) {}

    Bidder(
            Person person,
            Temper temper,
            Random dice,
            Measures measures,
            Options options,
            @Nullable UUID mustWin) {
        this.person = person;
        this.temper = temper;
        this.dice = dice;
        this.measures = measures;
        this.options = options;
        this.mustWin = mustWin;
    }

    Person person() {
        return person;
    }

    /** From the socket's thread: remember and go on. */
    void hear(Frame frame) {
        if (frame.event().equals("bid_placed")) {
            measures.seen(UUID.fromString(frame.data().path("bid_id").asString()), frame.nanos());
        }
        heard.add(frame);
    }

    void leave() {
        leaving = true;
    }

    /** The whole evening of this person. */
    void live(Viewer viewer) {
        try {
            while (!leaving) {
                var frame = heard.poll(options.millis(0.2), TimeUnit.MILLISECONDS);
                while (frame != null) {
                    notice(frame);
                    frame = heard.poll();
                }
                chatter(viewer);
                consider();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void notice(Frame frame) {
        var data = frame.data();
        switch (frame.event()) {
            case "auction_opened" ->
                    lot =
                            new Lot(
                                    UUID.fromString(data.path("auction_id").asString()),
                                    Pesos.minor(data.path("lowest_acceptable")),
                                    Instant.parse(data.path("ends_at").asString()),
                                    false,
                                    false);
            case "bid_placed" -> {
                var known = lot;
                if (known != null && isOn(known, frame)) {
                    lot =
                            new Lot(
                                    known.id(),
                                    Pesos.minor(data.path("lowest_acceptable")),
                                    Instant.parse(data.path("ends_at").asString()),
                                    false,
                                    known.maxNamed());
                }
            }
            case "auction_closed" -> {
                if (lot != null && isOn(lot, frame)) {
                    lot = null;
                }
            }
            default -> {}
        }
    }

    private static boolean isOn(Lot lot, Frame frame) {
        return lot.id().toString().equals(frame.data().path("auction_id").asString());
    }

    private void chatter(Viewer viewer) {
        if (dice.nextInt(temper == Temper.TALKER ? 40 : 150) == 0) {
            viewer.comment(WORDS[dice.nextInt(WORDS.length)]);
        }
        if (dice.nextInt(30) == 0) {
            viewer.react(REACTIONS[dice.nextInt(REACTIONS.length)]);
        }
    }

    private void consider() {
        var now = lot;
        if (now == null || now.mine()) {
            return;
        }
        var limit = limit(now);
        var left = Duration.between(Instant.now(), now.endsAt());
        if (now.lowest() > limit
                || left.isNegative()
                || (temper == Temper.SNIPER && left.toMillis() > options.millis(2.0))) {
            return;
        }
        Nap.millis(options.millis(temper.pauseSeconds(dice)));
        var before = now.lowest();
        drain();
        var then = lot;
        if (then != null && then.id().equals(now.id()) && then.lowest() <= limit) {
            bid(then, limit, then.lowest() == before);
        }
    }

    /** Takes in what was said while thinking. */
    private void drain() {
        for (var frame = heard.poll(); frame != null; frame = heard.poll()) {
            notice(frame);
        }
    }

    private void bid(Lot on, long limit, boolean calm) {
        var body = new HashMap<String, Object>();
        var amount =
                calm && temper == Temper.EAGER && dice.nextInt(4) == 0
                        ? raised(on, limit)
                        : on.lowest();
        body.put("amount", Pesos.of(amount));
        body.put("confirm", true);
        var names = (temper == Temper.PROXY || on.id().equals(mustWin)) && !on.maxNamed();
        if (names) {
            body.put("max_amount", Pesos.of(limit));
        }
        var sent = System.nanoTime();
        var reply =
                person.post(
                        "/api/v1/auctions/" + on.id() + "/bid", body, UUID.randomUUID().toString());
        var answered = System.nanoTime();
        if (reply.ok()) {
            measures.accepted(
                    new Measures.Acknowledged(
                            on.id(),
                            UUID.fromString(reply.text("bid_id")),
                            person.id(),
                            reply.body().path("sequence").asLong(),
                            Pesos.minor(reply.body().path("amount")),
                            sent),
                    answered);
            lot =
                    new Lot(
                            on.id(),
                            Pesos.minor(reply.body().path("lowest_acceptable")),
                            Instant.parse(reply.text("ends_at")),
                            reply.body().path("leading").asBoolean(),
                            on.maxNamed() || names);
        } else {
            measures.refused(reply.body().path("code").asString("?"), sent, answered);
            var lowest = reply.body().path("lowest_acceptable");
            lot =
                    lowest.isObject()
                            ? new Lot(
                                    on.id(), Pesos.minor(lowest), on.endsAt(), false, on.maxNamed())
                            : null;
        }
    }

    private static long raised(Lot on, long limit) {
        return Math.min(limit, on.lowest() + 50_00);
    }

    private long limit(Lot on) {
        return limits.computeIfAbsent(
                on.id(),
                id -> {
                    var worth = on.lowest() * 4;
                    return id.equals(mustWin)
                            ? worth * 3
                            : Math.round(worth * temper.appetite(dice) / 100) * 100;
                });
    }
}
