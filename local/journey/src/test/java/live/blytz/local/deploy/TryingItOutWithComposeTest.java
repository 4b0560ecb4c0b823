package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TryingItOutWithComposeTest {

    private final ComposeFile base = ComposeFile.read();
    private final ComposeFile dev = ComposeFile.read(ComposeFile.DEV);

    @Test
    void showsTheBanksPageWhereTheSandboxSaysThatItIs() {
        var sandbox = dev.container("stripe-sandbox");
        var port = sandbox.environment().getOrDefault("STRIPE_SANDBOX_BANK_PORT", "none");

        assertThat(sandbox.text("network_mode")).isEqualTo("service:payment-service");
        assertThat(dev.container("payment-service").list("ports"))
                .containsExactly("127.0.0.1:%1$s:%1$s".formatted(port));
        assertThat(port).isNotEqualTo(sandbox.environment().get("STRIPE_SANDBOX_PORT"));
        assertThat(base.container("payment-service").list("networks"))
                .as("a port is published from a network that has a way out")
                .anyMatch(network -> !base.isInternal(network));
    }

    @Test
    void publishesOnTheLoopbackOnly() {
        assertThat(dev.containers().values())
                .flatExtracting(container -> container.list("ports"))
                .isNotEmpty()
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
    }

    @Test
    void addsNothingElseToAService() {
        assertThat(
                        dev.containers().values().stream()
                                .filter(each -> base.containers().containsKey(each.name()))
                                .map(each -> Map.entry(each.name(), each.settings().keySet())))
                .allMatch(each -> each.getValue().equals(Set.of("ports")));
    }
}
