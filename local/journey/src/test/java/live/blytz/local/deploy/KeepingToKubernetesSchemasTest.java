package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.blytz.local.deploy.Chart.Values;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kubeconform in strict mode, against schemas made from Kubernetes' own OpenAPI document. */
class KeepingToKubernetesSchemasTest {

    private static final String KUBERNETES = "k8s.io/kubernetes@v1.34.2";
    private static final String KUBECONFORM = "github.com/yannh/kubeconform/cmd/kubeconform@v0.7.0";
    private static final Path WORK = Path.of("target", "kubeconform").toAbsolutePath();

    @BeforeAll
    static void fetch() throws Exception {
        assumeTrue(
                Checkout.onPath("go") && Checkout.onPath("python3"),
                "skipped: kubeconform and Kubernetes' schemas come with Go and python3");
        Files.createDirectories(WORK);
        var module = run(List.of("go", "mod", "download", "-json", KUBERNETES));
        assumeTrue(module.exit() == 0, "skipped: no Go module proxy: " + module.said());
        var folder = module.said().replaceAll("(?s).*\"Dir\": \"([^\"]+)\".*", "$1");
        var made =
                run(
                        List.of(
                                "python3",
                                Checkout.ROOT.resolve("helm/schemas.py").toString(),
                                folder + "/api/openapi-spec/swagger.json",
                                WORK.resolve("schemas").toString()));
        assertThat(made.exit()).as(made.said()).isZero();
        var built = run(List.of("go", "install", KUBECONFORM));
        assertThat(built.exit()).as(built.said()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void isWhatAClusterTakes(Values values) throws Exception {
        var checked = check(values.name(), Chart.rendered(values).text());

        assertThat(checked.exit()).as(checked.said()).isZero();
        assertThat(checked.said()).contains("Invalid: 0, Errors: 0");
    }

    @Test
    void wouldNoticeAMisspeltField() throws Exception {
        var text = Chart.rendered(Values.SMALL).text();

        var checked =
                check("misspelt", text.replace("terminationGracePeriodSeconds", "gracePeriod"));

        assertThat(checked.exit()).isNotZero();
        assertThat(checked.said()).contains("gracePeriod");
    }

    private static Run check(String name, String text) throws Exception {
        var file = Files.writeString(WORK.resolve(name + ".yaml"), text);
        return run(
                List.of(
                        WORK.resolve("bin/kubeconform").toString(),
                        "-strict",
                        "-summary",
                        "-schema-location",
                        WORK + "/schemas/{{.ResourceKind}}{{.KindSuffix}}.json",
                        // kinds of the Prometheus operator, not of Kubernetes
                        "-skip",
                        "ServiceMonitor,PrometheusRule",
                        file.toString()));
    }

    private record Run(int exit, String said) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(new ArrayList<>(command))
                        .directory(WORK.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("GOBIN", WORK.resolve("bin").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), said);
    }
}
