package live.blytz.local.chaos;

import java.util.List;
import java.util.Locale;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Teller;

/** Faults × invariants. */
final class Table {

    private static final List<String> RULES =
            List.of("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I10", "I11");

    private static final String LINE = "%-3s %-24s %-32s %-46s %-26s %6s  %s";

    private Table() {}

    static void print(Teller teller, List<Round> rounds) {
        teller.line("");
        teller.line(
                LINE.formatted(
                        "", "FAULT", "VICTIM", "PROOF", "ANSWERS MEANWHILE", "BACK", rules()));
        for (var round : rounds) {
            for (var fault : round.faults()) {
                teller.line(
                        LINE.formatted(
                                round.number(),
                                cut(fault.name(), 24),
                                cut(fault.victim(), 32),
                                cut(fault.proof().isEmpty() ? "NOT INJECTED" : fault.proof(), 46),
                                answers(round.meanwhile()),
                                seconds(round.outcome().recovered().toMillis()),
                                verdicts(round.outcome().findings())));
            }
        }
    }

    private static String rules() {
        return String.join(" ", RULES.stream().map("%-3s"::formatted).toList());
    }

    private static String verdicts(List<Finding> findings) {
        return String.join(
                " ",
                RULES.stream().map(rule -> "%-3s".formatted(verdict(findings, rule))).toList());
    }

    private static String verdict(List<Finding> findings, String rule) {
        var about = findings.stream().filter(each -> each.rule().equals(rule)).toList();
        if (about.isEmpty()) {
            return "–";
        }
        return about.stream().allMatch(Finding::holds) ? "✓" : "✗";
    }

    private static String answers(Answers answers) {
        return "%d, ≤ %s, %d × 503"
                .formatted(
                        answers.count(),
                        seconds(answers.slowest().toMillis()),
                        answers.unavailable());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
