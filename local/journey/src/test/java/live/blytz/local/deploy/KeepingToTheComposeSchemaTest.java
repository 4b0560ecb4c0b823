package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The schema of the Compose specification, as check-jsonschema brings it. */
class KeepingToTheComposeSchemaTest {

    private static final String CHECKER = "check-jsonschema==0.39.0";
    private static final Path VENV = Path.of("target", "check-jsonschema").toAbsolutePath();

    @Test
    void isWhatTheSpecificationAllows() throws Exception {
        var checker = checker();

        var checked =
                run(
                        List.of(
                                checker,
                                "--builtin-schema",
                                "vendor.compose-spec",
                                ComposeFile.NAME,
                                ComposeFile.DEV));

        assertThat(checked.exit()).as(checked.said()).isZero();
    }

    private static String checker() throws IOException, InterruptedException {
        if (Checkout.onPath("check-jsonschema")) {
            return "check-jsonschema";
        }
        assumeTrue(
                Checkout.onPath("python3"), "skipped: neither check-jsonschema nor python3 here");
        var own = VENV.resolve("bin/check-jsonschema");
        if (!Files.exists(own)) {
            var made = run(List.of("python3", "-m", "venv", VENV.toString()));
            assumeTrue(made.exit() == 0, "skipped: python3 without venv: " + made.said());
            var pip = VENV.resolve("bin/pip").toString();
            var got = run(List.of(pip, "install", "-q", "--disable-pip-version-check", CHECKER));
            assumeTrue(got.exit() == 0, "skipped: PyPI does not answer: " + got.said());
        }
        return own.toString();
    }

    private record Run(int exit, String said) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(Checkout.ROOT.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), said);
    }
}
