package live.blytz.local.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The modules the root POM names, so that a new one is counted by itself. */
public final class Modules {

    private Modules() {}

    public static List<Path> of(Path project) throws IOException {
        var elements = Xml.parse(project.resolve("pom.xml")).getElementsByTagName("module");
        var modules = new ArrayList<Path>();
        for (int i = 0; i < elements.getLength(); i++) {
            var module = project.resolve(((Element) elements.item(i)).getTextContent().strip());
            if (Files.isDirectory(module)) {
                modules.add(module);
            }
        }
        return modules;
    }
}
