package live.blytz.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sums of what Surefire and Failsafe wrote, one XML file per test class. */
public record TestCounts(int passed, int failed, int skipped) {

    static final List<String> REPORTS =
            List.of("target/surefire-reports", "target/failsafe-reports");

    public static TestCounts in(List<Path> modules) throws IOException {
        var sum = new TestCounts(0, 0, 0);
        for (var module : modules) {
            for (var reports : REPORTS) {
                sum = sum.plus(inFolder(module.resolve(reports)));
            }
        }
        return sum;
    }

    public boolean anyRan() {
        return passed + failed > 0;
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }

    private TestCounts plus(TestCounts other) {
        return new TestCounts(
                passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    private static TestCounts inFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TestCounts(0, 0, 0);
        }
        var sum = new TestCounts(0, 0, 0);
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(TestCounts::isReport).toList()) {
                sum = sum.plus(of(file));
            }
        }
        return sum;
    }

    static TestCounts of(Path report) throws IOException {
        var suite = Xml.parse(report).getDocumentElement();
        int tests = Integer.parseInt(suite.getAttribute("tests"));
        int skipped = Integer.parseInt(suite.getAttribute("skipped"));
        int failed =
                Integer.parseInt(suite.getAttribute("failures"))
                        + Integer.parseInt(suite.getAttribute("errors"));
        return new TestCounts(tests - skipped - failed, failed, skipped);
    }

    private static boolean isReport(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }
}
