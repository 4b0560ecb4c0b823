package live.blytz.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.w3c.dom.Element;

/** Lines of a module that its tests went through. */
public record Coverage(long covered, long missed) {

    public static Optional<Coverage> of(Path module) throws IOException {
        var report = module.resolve("target/site/jacoco/jacoco.xml");
        if (!Files.exists(report)) {
            return Optional.empty();
        }
        var children = Xml.parse(report).getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element counter
                    && counter.getTagName().equals("counter")
                    && counter.getAttribute("type").equals("LINE")) {
                return Optional.of(
                        new Coverage(
                                Long.parseLong(counter.getAttribute("covered")),
                                Long.parseLong(counter.getAttribute("missed"))));
            }
        }
        return Optional.empty();
    }

    public Coverage plus(Coverage other) {
        return new Coverage(covered + other.covered, missed + other.missed);
    }

    /** Of a hundred lines; a module without lines is covered. */
    public double percent() {
        return covered + missed == 0 ? 100 : 100.0 * covered / (covered + missed);
    }
}
