package live.blytz.local.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.blytz.engines.GoProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Go's own tests and checks of the program that looks into rooms. */
class CheckingTheOnlookerIT {

    @TempDir private Path folder = Path.of(".");

    @BeforeEach
    void unpack() throws IOException {
        assumeTrue(GoProgram.canBeBuilt(), "no Go that is new enough");
        for (var file : OnlookerProgram.FILES) {
            Files.writeString(folder.resolve(file), OnlookerProgram.source(file));
        }
        Files.writeString(folder.resolve("film_test.go"), OnlookerProgram.source("film_test.go"));
    }

    @Test
    void findsNothingToComplainAbout() throws Exception {
        passes("vet", ".");
    }

    @Test
    void passesItsTests() throws Exception {
        passes("test", ".");
    }

    private void passes(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
