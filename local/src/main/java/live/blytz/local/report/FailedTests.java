package live.blytz.local.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The names of the tests that failed, so that nobody has to look for them. */
public final class FailedTests {

    private FailedTests() {}

    public static List<String> in(List<Path> modules) throws IOException {
        var failed = new ArrayList<String>();
        for (var report : Reports.of(modules)) {
            var tests = Xml.parse(report).getElementsByTagName("testcase");
            for (int i = 0; i < tests.getLength(); i++) {
                var test = (Element) tests.item(i);
                if (has(test, "failure") || has(test, "error")) {
                    failed.add(test.getAttribute("classname") + " " + test.getAttribute("name"));
                }
            }
        }
        return failed;
    }

    private static boolean has(Element test, String what) {
        return test.getElementsByTagName(what).getLength() > 0;
    }
}
