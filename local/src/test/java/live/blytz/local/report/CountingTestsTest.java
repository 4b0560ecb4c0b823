package live.blytz.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTestsTest {

    @TempDir private Path module = Path.of(".");

    @Test
    void sumsUnitAndDoorTests() throws Exception {
        report("surefire-reports/TEST-a.xml", 5, 1, 1, 1);
        report("failsafe-reports/TEST-b.xml", 3, 0, 0, 0);

        assertThat(TestCounts.in(List.of(module))).isEqualTo(new TestCounts(5, 2, 1));
    }

    @Test
    void sumsThoseOfTheConsole() throws Exception {
        var file = module.resolve("target/console-reports/TEST-console.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                <testsuites name="vitest tests" tests="5" failures="1" errors="0" time="1.0">
                  <testsuite name="src/a.test.ts" tests="3" failures="1" errors="0" skipped="1"/>
                  <testsuite name="src/b.test.ts" tests="2" failures="0" errors="0" skipped="0"/>
                </testsuites>
                """);

        assertThat(TestCounts.in(List.of(module))).isEqualTo(new TestCounts(3, 1, 1));
    }

    @Test
    void knowsThatNoneRan() throws Exception {
        report("surefire-reports/TEST-a.xml", 2, 0, 0, 2);

        assertThat(TestCounts.in(List.of(module)).anyRan()).isFalse();
    }

    @Test
    void skipsFilesThatAreNotReports() throws Exception {
        Files.createDirectories(module.resolve("target/surefire-reports"));
        Files.writeString(module.resolve("target/surefire-reports/a.txt"), "Tests run: 5");

        assertThat(TestCounts.in(List.of(module))).hasToString("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void namesThoseThatFailed() throws Exception {
        var file = module.resolve("target/surefire-reports/TEST-a.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                <testsuite tests="2" failures="1" errors="0" skipped="0">
                  <testcase classname="PlacingABidTest" name="isFast"><failure/></testcase>
                  <testcase classname="PlacingABidTest" name="isFair"/>
                </testsuite>
                """);

        assertThat(FailedTests.in(List.of(module))).containsExactly("PlacingABidTest isFast");
    }

    private void report(String name, int tests, int failures, int errors, int skipped)
            throws Exception {
        var file = module.resolve("target").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                <testsuite name="x" tests="%d" failures="%d" errors="%d" skipped="%d"/>
                """
                        .formatted(tests, failures, errors, skipped));
    }
}
