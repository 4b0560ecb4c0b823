package live.blytz.local.evening;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the evening went, on one screen. */
final class Scoreboard {

    private Scoreboard() {}

    static void print(
            Teller teller, Options options, Night night, List<Finding> findings, String gateway) {
        var measures = night.measures();
        teller.act("Scoreboard");
        teller.line(
                "  bids          %,d answered in %.0f s (%.1f/s): %,d accepted, refused %s"
                        .formatted(
                                measures.bids(),
                                measures.seconds(),
                                measures.seconds() == 0 ? 0 : measures.bids() / measures.seconds(),
                                measures.accepted().size(),
                                refusals(measures)));
        teller.line("  bid answer    " + measures.answers());
        teller.line("  bid → viewer  " + measures.deliveries());
        teller.line(
                "  sold          %d of %d lots, %d extended by late bids"
                        .formatted(
                                night.sales().stream().filter(Show.Sale::sold).count(),
                                night.sales().size(),
                                night.show().extensions()));
        teller.line(
                "  orders        %d, all paid, brought and released"
                        .formatted(night.orders().size()));
        teller.line("");
        for (var finding : findings) {
            teller.line(
                    "  %s %s  %s%n         %s"
                            .formatted(
                                    finding.holds() ? "✔" : "✘",
                                    finding.rule(),
                                    finding.says(),
                                    finding.shows()));
        }
        teller.line("");
        teller.line(
                findings.stream().allMatch(Finding::holds)
                        ? "  The books are in order. (seed %d)".formatted(options.seed())
                        : "  ✘ The books are not in order. (seed %d)".formatted(options.seed()));
        teller.line("");
        teller.line("  the show      " + gateway + "/api/v1/streams/" + night.show().stream());
        teller.line("  API docs      " + gateway + "/docs");
        teller.line("  mails, pushes http://localhost:21026/");
        teller.line("  the events    ./blytz events --topic auction");
    }

    private static String refusals(Measures measures) {
        return measures.refused().isEmpty()
                ? "none"
                : measures.refused().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", "));
    }
}
