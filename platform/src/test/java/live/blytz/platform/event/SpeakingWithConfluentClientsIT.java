package live.blytz.platform.event;

import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both ways with a client from npm; needs Node and a way to the npm registry, so only when asked.
 */
@EnabledIfEnvironmentVariable(named = "BLYTZ_TEST_INTEROP", matches = "true")
class SpeakingWithConfluentClientsIT {

    private static final Path SCRIPTS = Path.of("src/test/interop");

    @Test
    void readsAndIsReadByThem(@TempDir Path folder) throws Exception {
        for (var file : List.of("package.json", "confluent.js")) {
            Files.copy(SCRIPTS.resolve(file), folder.resolve(file));
        }
        run(folder, "npm", "install", "--no-audit", "--no-fund", "--silent");
        var codec = EventCodec.using(URI.create(TestEngines.registry()), "test");
        var topic = unique("position");
        var event = step(UUID.randomUUID(), 7);

        var hex = HexFormat.of().formatHex(codec.encode(topic, event));
        var subject = EventCodec.subject(topic, RiderMoved.class.getName());
        var lines = run(folder, "node", "confluent.js", TestEngines.registry(), subject, hex);

        assertThat(lines.getFirst()).contains(event.getRiderId().toString());
        var answer = (RiderMoved) codec.decode(HexFormat.of().parseHex(lines.getLast()));
        assertThat(number(answer)).isEqualTo(8);
        assertThat(answer.getRiderId()).isEqualTo(event.getRiderId());
        assertThat(answer.getOccurredAt()).isEqualTo(event.getOccurredAt());
    }

    private static List<String> run(Path folder, String... command)
            throws IOException, InterruptedException {
        var output = folder.resolve("output.txt").toFile();
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.waitFor()).describedAs(String.join(" ", command)).isZero();
        return Files.readAllLines(output.toPath());
    }
}
