package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Teller;

/** Plays one round: a window, what goes wrong in it, and what must be right afterwards. */
final class Director {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

    private final Load load;
    private final Injuries injuries;
    private final Random dice;
    private final Teller teller;

    Director(Load load, Injuries injuries, Random dice, Teller teller) {
        this.load = load;
        this.injuries = injuries;
        this.dice = dice;
        this.teller = teller;
    }

    Round play(int number, Scene scene) throws IOException {
        teller.act("Round %d: %s".formatted(number, scene.name()));
        var window = load.window("round " + number);
        window.hold(Duration.ofMillis(dice.nextLong(2_000, 5_000)));
        window.answers();
        var faults = scene.faults().get();
        var wrong = new ArrayList<String>();
        try {
            var away = new HashSet<String>();
            faults.forEach(each -> away.addAll(each.away()));
            window.away(away);
            var hold = Duration.ZERO;
            for (var fault : faults) {
                injuries.inject(fault);
                hold = hold.compareTo(fault.hold()) > 0 ? hold : fault.hold();
            }
            window.hold(hold);
        } catch (IOException | RuntimeException failed) {
            wrong.add("not injected: " + failed);
        } finally {
            injuries.heal();
            window.back();
        }
        var meanwhile = window.answers();
        teller.say(
                "   healed; meanwhile %d answers, slowest %.1f s, %d × 503 with Retry-After",
                meanwhile.count(),
                meanwhile.slowest().toMillis() / 1000.0,
                meanwhile.unavailable());
        var outcome = window.settle(SETTLED_WITHIN);
        wrong.addAll(wrong(faults, meanwhile, outcome));
        teller.say(
                "   %s, recovered in %.1f s",
                wrong.isEmpty() ? "all in order" : wrong.size() + " violations",
                outcome.recovered().toMillis() / 1000.0);
        wrong.forEach(each -> teller.say("   ✘ %s", each));
        return new Round(number, faults, meanwhile, outcome, List.copyOf(wrong));
    }

    private static List<String> wrong(List<Fault> faults, Answers meanwhile, Outcome outcome) {
        var wrong = new ArrayList<String>();
        for (var fault : faults) {
            if (fault.proof().isEmpty()) {
                wrong.add(
                        "%s of %s left no trace: it was not injected"
                                .formatted(fault.name(), fault.victim()));
            }
            wrong.addAll(fault.objections());
        }
        outcome.findings().stream()
                .filter(finding -> !finding.holds())
                .map(Director::sentence)
                .forEach(wrong::add);
        outcome.stuck().forEach(each -> wrong.add("stuck: " + each));
        meanwhile.unclear().forEach(each -> wrong.add("unclear answer: " + each));
        return wrong.stream().distinct().toList();
    }

    private static String sentence(Finding finding) {
        return String.format(
                Locale.ROOT, "%s %s: %s", finding.rule(), finding.says(), finding.shows());
    }
}
