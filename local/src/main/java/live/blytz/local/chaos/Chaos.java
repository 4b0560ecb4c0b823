package live.blytz.local.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import live.blytz.local.evening.Teller;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Shutdown;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.SuiteLock;
import live.blytz.local.suite.Supervisor;

/** A whole run: second instances, people, and one fault after the other until the time is over. */
public final class Chaos {

    /** On a slow machine all that was planned takes up to that many times as long. */
    private static final int PATIENCE = 2;

    private final Suite suite;
    private final Options options;
    private final Teller teller;
    private final Hands hands;
    private final Injuries injuries;
    private final List<Round> rounds = new ArrayList<>();
    private final List<String> notReached = new ArrayList<>();

    private Chaos(Suite suite, Options options, PrintStream out) {
        this.suite = suite;
        this.options = options;
        this.teller = new Teller(out);
        this.hands = new Hands(suite);
        this.injuries = new Injuries(teller);
    }

    /**
     * @return whether nothing was violated and every planned fault was really injected
     */
    public static boolean run(Suite suite, Options options, PrintStream out) throws IOException {
        try (var _ = SuiteLock.take(suite.home())) {
            return new Chaos(suite, options, out).run();
        }
    }

    private boolean run() throws IOException {
        var began = System.nanoTime();
        var planted = new Planted(hands, options.plant());
        var companions = new Companions();
        var interruption = new Interruption(this::interrupted, companions, planted);
        try {
            teller.act("Second instances");
            planted.plant(teller);
            companions.start(hands, planted);
            companions.stream()
                    .forEach(
                            each ->
                                    teller.say(
                                            "%s: %s, pid %d",
                                            each.name(), each.origin(), each.pid()));
            var doors = doors(companions);
            var dice = new Random(options.seed());
            var plan = plan(new Catalogue(hands, companions, doors, options.password(), dice));
            teller.act("People");
            try (var load = Load.begin(suite, doors, options.seed(), teller)) {
                play(plan, new Director(load, injuries, dice, teller), began);
            }
        } finally {
            injuries.close();
            companions.close();
            planted.restore();
            interruption.over();
        }
        return report();
    }

    private Doors doors(Companions companions) {
        return new Doors(
                suite.addresses().gateway(),
                List.of(
                        "http://127.0.0.1:" + Service.AUCTION.port(),
                        companions.of(Service.AUCTION).origin()),
                List.of(suite.addresses().liveRoom(), companions.of(Service.CHAT).liveRoom()));
    }

    private Plan plan(Catalogue catalogue) {
        var plant = options.plant();
        var only = options.only();
        var scenes =
                plant != null
                        ? List.of(catalogue.revealing(plant))
                        : catalogue.all().stream()
                                .filter(scene -> only == null || Catalogue.matches(scene, only))
                                .toList();
        var plan = Plan.of(scenes, options.seed(), options.span());
        teller.say("🎲 seed %d, %d rounds planned:", options.seed(), plan.scenes().size());
        plan.scenes().forEach(scene -> teller.say("   %s", scene.name()));
        if (!plan.left().isEmpty()) {
            teller.say(
                    "   not in %d minutes: %s",
                    options.span().toMinutes(),
                    String.join(", ", plan.left().stream().map(Scene::name).toList()));
        }
        return plan;
    }

    /** What was planned is played once; then again in the same order while there is time. */
    private void play(Plan plan, Director director, long began) throws IOException {
        var again = options.plant() == null && options.only() == null;
        do {
            for (var scene : plan.scenes()) {
                var first = rounds.size() < plan.scenes().size();
                var late = first ? options.span().multipliedBy(PATIENCE) : options.span();
                if (elapsed(began).plus(scene.about()).compareTo(late) > 0 && !rounds.isEmpty()) {
                    if (first) {
                        notReached.add(scene.name());
                    }
                    again = first && again;
                    continue;
                }
                rounds.add(director.play(rounds.size() + 1, scene));
            }
        } while (again && notReached.isEmpty() && elapsed(began).compareTo(options.span()) < 0);
    }

    private boolean report() {
        Table.print(teller, rounds);
        teller.line("");
        notReached.forEach(
                name -> teller.line("✘ " + name + " was planned and not reached in time"));
        for (var round : rounds) {
            round.wrong().forEach(each -> teller.line("✘ round " + round.number() + ": " + each));
        }
        var violations = rounds.stream().mapToInt(round -> round.wrong().size()).sum();
        var faults = rounds.stream().mapToInt(round -> round.faults().size()).sum();
        teller.line(
                "%d rounds, %d faults, %d violations, seed %d"
                        .formatted(
                                rounds.size(),
                                faults,
                                violations + notReached.size(),
                                options.seed()));
        return violations == 0 && notReached.isEmpty();
    }

    /** Somebody wants it to end now: nothing may stay broken. */
    private void interrupted() throws IOException {
        teller.line("");
        teller.say("⏹ interrupted in round %d: putting right what is wrong", rounds.size() + 1);
        injuries.close();
        if (options.raised()) {
            new Shutdown(new Supervisor(suite.home())).run(suite.parts());
            teller.say("the suite that was started for this is down again");
        }
        teller.line(
                """
                Nothing is left that chaos started. To go on:
                  ./blytz status%s
                  ./blytz chaos --seed %d      plays the same rounds again, this one was number %d\
                """
                        .formatted(
                                options.raised() ? "      all parts are stopped" : "",
                                options.seed(),
                                rounds.size() + 1));
    }

    private static Duration elapsed(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
