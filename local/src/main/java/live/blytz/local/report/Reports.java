package live.blytz.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The XML files of Surefire and Failsafe, one per test class, and the one of the web console. */
public final class Reports {

    public static final List<String> FOLDERS =
            List.of("target/surefire-reports", "target/failsafe-reports", "target/console-reports");

    private Reports() {}

    static List<Path> of(List<Path> modules) throws IOException {
        var reports = new ArrayList<Path>();
        for (var module : modules) {
            for (var name : FOLDERS) {
                var folder = module.resolve(name);
                if (Files.isDirectory(folder)) {
                    try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                        files.forEach(reports::add);
                    }
                }
            }
        }
        return reports;
    }
}
