package live.blytz.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HavingARunbookTest {

    private static final Pattern ALERT =
            Pattern.compile("- alert: (\\w+)\\n(.*?)(?=\\n\\n|\\z)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([A-Za-z]+)\\.md\\)");
    private static final String RULES =
            OperatorsFiles.text(OperatorsFiles.RULES.resolve("alerts.yml"));

    @Test
    void everyAlertSaysHowBadItIsWhatItIsAndWhereToReadOn() {
        for (var alert : alerts().entrySet()) {
            assertThat(alert.getValue())
                    .as(alert.getKey())
                    .allSatisfy(
                            rule ->
                                    assertThat(rule)
                                            .containsPattern("severity: (critical|warning|none)")
                                            .containsPattern("summary: \"\\S")
                                            .containsPattern("description: \"\\S")
                                            .contains(
                                                    "runbook_url: docs/runbooks/%s.md"
                                                            .formatted(alert.getKey())));
        }
    }

    @Test
    void alertsAndPagesMeetBothWays() {
        var pages = new TreeSet<String>();
        for (var page : OperatorsFiles.in(OperatorsFiles.RUNBOOKS, ".md")) {
            pages.add(page.getFileName().toString().replace(".md", ""));
        }
        pages.remove("README");

        assertThat(pages).isEqualTo(alerts().keySet());
        assertThat(linksOf("README")).isEqualTo(pages);
    }

    @Test
    void everyPageSaysWhatItMeansWhatToDoAndWhenItIsOver() {
        for (var alert : alerts().keySet()) {
            assertThat(page(alert))
                    .as(alert)
                    .contains("# " + alert)
                    .contains(
                            "## What it means",
                            "## How to look",
                            "## What to do",
                            "## When it is over");
            assertThat(alerts().keySet()).as("links of " + alert).containsAll(linksOf(alert));
        }
    }

    @Test
    void promtoolFindsNothingWrong() throws Exception {
        var promtool = OperatorsFiles.onPath("promtool");
        assumeTrue(promtool.isPresent(), "skipped: no promtool on the PATH");

        run(promtool.get(), "check", "config", "prometheus.yml");
        for (var file : OperatorsFiles.in(OperatorsFiles.PROMETHEUS.resolve("tests"), ".yml")) {
            run(promtool.get(), "test", "rules", file.toString());
        }
    }

    private static void run(Path promtool, String... words) throws Exception {
        var command = new ArrayList<>(List.of(promtool.toString()));
        command.addAll(List.of(words));
        var said = Files.createTempFile("promtool", ".txt");
        var exit =
                new ProcessBuilder(command)
                        .directory(OperatorsFiles.PROMETHEUS.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
        assertThat(exit).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    }

    private static TreeMap<String, List<String>> alerts() {
        var alerts = new TreeMap<String, List<String>>();
        var found = ALERT.matcher(RULES);
        while (found.find()) {
            alerts.computeIfAbsent(found.group(1), _ -> new ArrayList<>()).add(found.group(2));
        }
        return alerts;
    }

    private static TreeSet<String> linksOf(String page) {
        var links = new TreeSet<String>();
        var found = LINK.matcher(page(page));
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    private static String page(String name) {
        return OperatorsFiles.text(OperatorsFiles.RUNBOOKS.resolve(name + ".md"));
    }
}
