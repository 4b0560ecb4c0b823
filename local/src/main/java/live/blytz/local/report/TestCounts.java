package live.blytz.local.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3c.dom.Element;

/** Sums of what the test runners wrote. */
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
        var root = Xml.parse(report).getDocumentElement();
        if (root.getTagName().equals("testsuite")) {
            return of(root);
        }
        var suites = root.getElementsByTagName("testsuite");
        var sum = new TestCounts(0, 0, 0);
        for (int i = 0; i < suites.getLength(); i++) {
            sum = sum.plus(of((Element) suites.item(i)));
        }
        return sum;
    }

    private static TestCounts of(Element suite) {
        int tests = Integer.parseInt(suite.getAttribute("tests"));
        int skipped = Integer.parseInt(suite.getAttribute("skipped"));
        int failed =
                Integer.parseInt(suite.getAttribute("failures"))
                        + Integer.parseInt(suite.getAttribute("errors"));
        return new TestCounts(tests - skipped - failed, failed, skipped);
    }
}
