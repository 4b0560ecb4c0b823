package live.blytz.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * @param project the checked-out tree
 * @param folder data, logs, secrets and process records of the suite
 */
public record Home(Path project, Path folder) {

    public static Home of(Map<String, String> environment) {
        var project =
                Path.of(Optional.ofNullable(System.getProperty("blytz.project")).orElse("."))
                        .toAbsolutePath()
                        .normalize();
        var folder =
                Optional.ofNullable(environment.get("BLYTZ_HOME"))
                        .filter(value -> !value.isBlank())
                        .map(project::resolve)
                        .orElse(project.resolve(".blytz"));
        return new Home(project, folder.toAbsolutePath().normalize());
    }

    /** Where journeys raise a suite of their own when none runs. */
    public static Home ofJourneys(Path project) {
        return new Home(project, project.resolve("local/journey/target/stage"));
    }

    public Path data(String part) {
        return folder.resolve("data").resolve(part);
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    public Path record(String part) {
        return folder.resolve("run").resolve(part + ".properties");
    }

    public Path programs() {
        return folder.resolve("programs");
    }
}
