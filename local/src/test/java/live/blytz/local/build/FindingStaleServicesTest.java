package live.blytz.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import live.blytz.local.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingStaleServicesTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir private Path project = Path.of(".");

    @BeforeEach
    void aHouseBuiltAtNoon() throws Exception {
        file("pom.xml", NOON.minusSeconds(60));
        file("platform/src/main/java/Outbox.java", NOON.minusSeconds(60));
        file("schemas/src/main/avro/bid.avdl", NOON.minusSeconds(60));
        file("gateway/pom.xml", NOON.minusSeconds(60));
        file("gateway/src/main/java/Door.java", NOON.minusSeconds(60));
        file("gateway/target/gateway.jar", Instant.EPOCH);
        file("gateway/target/gateway.jar.original", NOON);
    }

    @Test
    void leavesAloneWhatIsNewerThanItsSources() throws Exception {
        assertThat(stale()).isEmpty();
    }

    @Test
    void seesAChangedSource() throws Exception {
        file("gateway/src/main/java/Door.java", NOON.plusSeconds(1));

        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void seesAChangeInWhatAllShare() throws Exception {
        file("schemas/src/main/avro/bid.avdl", NOON.plusSeconds(1));

        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void skipsTestsAndWhatTheConsoleIsMadeOf() throws Exception {
        file("gateway/src/test/java/DoorTest.java", NOON.plusSeconds(1));
        file("gateway/src/main/web/node_modules/a/index.js", NOON.plusSeconds(1));
        file("gateway/src/main/web/src/main.tsx", NOON.plusSeconds(1));

        assertThat(stale()).isEmpty();
    }

    @Test
    void seesAConsoleThatWasBuiltAgain() throws Exception {
        file("gateway/src/main/web/dist/index.html", NOON.plusSeconds(1));

        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void seesThatThereIsNoJar() throws Exception {
        Files.delete(project.resolve("gateway/target/gateway.jar"));

        assertThat(stale()).containsExactly("gateway");
    }

    private List<String> stale() throws Exception {
        return new Build(new Home(project, project.resolve(".blytz"))).stale(List.of("gateway"));
    }

    private void file(String name, Instant changed) throws Exception {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
