package live.blytz.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import live.blytz.local.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildingTheConsoleTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(1);

    @TempDir private Path project = Path.of(".");

    @BeforeEach
    void aConsoleBuiltAtNoon() throws Exception {
        file("package.json", NOON.minusSeconds(60));
        file("src/main.tsx", NOON.minusSeconds(60));
        file("dist/index.html", NOON);
    }

    @Test
    void isNotNeededWhileItsSourcesAreOlder() throws Exception {
        assertThat(console().isStale()).isFalse();
    }

    @Test
    void isNeededForAChangedSource() throws Exception {
        file("src/main.tsx", LATER);

        assertThat(console().isStale()).isTrue();
    }

    @Test
    void isNeededForChangedLibraries() throws Exception {
        file("package-lock.json", LATER);

        assertThat(console().isStale()).isTrue();
    }

    @Test
    void isNeededTheFirstTime() throws Exception {
        Files.delete(project.resolve("gateway/src/main/web/dist/index.html"));

        assertThat(console().isStale()).isTrue();
    }

    @Test
    void isNotNeededForItsTestsAndWhatItsLibrariesDo() throws Exception {
        file("src/format/money.test.ts", LATER);
        file("e2e/login.spec.ts", LATER);
        file("node_modules/react/index.js", LATER);
        file("dist/assets/app.js", LATER);

        assertThat(console().isStale()).isFalse();
    }

    @Test
    void isSilentWhereThereIsNone() throws Exception {
        Files.delete(project.resolve("gateway/src/main/web/package.json"));
        var said = new ArrayList<String>();

        console().build(said::add);

        assertThat(said).isEmpty();
        assertThat(console().test(said::add)).isTrue();
    }

    private Console console() {
        return new Console(new Home(project, project.resolve(".blytz")));
    }

    private void file(String name, Instant changed) throws Exception {
        var file = project.resolve("gateway/src/main/web").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
