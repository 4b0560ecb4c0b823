package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingAnEnvFileTest {

    @TempDir Path folder;

    @Test
    void inventsEverySecretAndNamesWhatOnlyAPersonKnows() throws Exception {
        var made = run();

        assertThat(made.exit()).isZero();
        assertThat(made.said()).contains("STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET", "MAIL_HOST");
        var values = Files.readAllLines(file());
        for (var secret : EnvExample.under("random").keySet()) {
            assertThat(values).anyMatch(line -> line.matches(secret + "=[0-9a-f]{48}"));
        }
        assertThat(values).filteredOn(line -> line.contains("=")).doesNotHaveDuplicates();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsWhatStandsThere() throws Exception {
        Files.writeString(file(), "POSTGRES_PASSWORD=mine\nOTHER=1\n");

        run();

        var first = Files.readString(file());
        assertThat(first).startsWith("POSTGRES_PASSWORD=mine\nOTHER=1\n").contains("MONGO_ROOT");
        run();
        assertThat(file()).hasContent(first);
    }

    @Test
    void saysWhatIsMissingAndChangesNothing() throws Exception {
        var checked = run("--check");

        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.said()).contains("POSTGRES_PASSWORD", "MAIL_HOST");
        assertThat(file()).doesNotExist();
    }

    private record Run(int exit, String said) {}

    private Run run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ops/make-env"));
        command.addAll(List.of(words));
        var builder =
                new ProcessBuilder(command)
                        .directory(Checkout.ROOT.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("ENV_FILE", file().toString());
        builder.environment().keySet().removeAll(EnvExample.all().keySet());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor(20, TimeUnit.SECONDS);
        return new Run(process.exitValue(), said);
    }

    private Path file() {
        return folder.resolve(".env");
    }
}
