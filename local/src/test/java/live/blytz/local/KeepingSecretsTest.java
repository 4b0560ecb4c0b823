package live.blytz.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsTest {

    @TempDir private Path folder = Path.of(".");

    @Test
    void makesThemOnce() {
        var first = secrets().of("redis");

        assertThat(secrets().of("redis")).isEqualTo(first).hasSize(48);
        assertThat(secrets().of("postgres")).isNotEqualTo(first);
    }

    @Test
    void agreesWithWhoeverMadeThemMeanwhile() {
        var early = secrets();
        var made = secrets().of("kafka-operator");
        early.of("redis-operator");

        assertThat(early.of("kafka-operator")).isEqualTo(made);
        assertThat(secrets().of("kafka-operator")).isEqualTo(made);
    }

    @Test
    void letsNobodyElseReadThem() throws Exception {
        secrets().of("redis");

        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private Secrets secrets() {
        return new Secrets(folder.resolve("secrets.properties"));
    }
}
