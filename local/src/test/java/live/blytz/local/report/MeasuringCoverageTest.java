package live.blytz.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringCoverageTest {

    @TempDir private Path module = Path.of(".");

    @Test
    void readsTheLinesOfTheWholeModule() throws Exception {
        var report = module.resolve("target/site/jacoco/jacoco.xml");
        Files.createDirectories(report.getParent());
        Files.writeString(
                report,
                """
                <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
                <report name="auction-service">
                  <package name="p"><counter type="LINE" missed="9" covered="1"/></package>
                  <counter type="BRANCH" missed="5" covered="5"/>
                  <counter type="LINE" missed="10" covered="90"/>
                </report>
                """);

        assertThat(Coverage.of(module)).contains(new Coverage(90, 10));
        assertThat(new Coverage(90, 10).percent()).isEqualTo(90);
    }

    @Test
    void isEmptyWithoutAReport() throws Exception {
        assertThat(Coverage.of(module)).isEmpty();
    }
}
