package live.blytz.local.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Sums of what Surefire and Failsafe wrote, one XML file per test class. */
public record TestCounts(int passed, int failed, int skipped) {

    public static TestCounts in(List<Path> modules) throws IOException {
        var sum = new TestCounts(0, 0, 0);
        for (var report : Reports.of(modules)) {
            sum = sum.plus(of(report));
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

    static TestCounts of(Path report) throws IOException {
        var suite = Xml.parse(report).getDocumentElement();
        int tests = Integer.parseInt(suite.getAttribute("tests"));
        int skipped = Integer.parseInt(suite.getAttribute("skipped"));
        int failed =
                Integer.parseInt(suite.getAttribute("failures"))
                        + Integer.parseInt(suite.getAttribute("errors"));
        return new TestCounts(tests - skipped - failed, failed, skipped);
    }
}
