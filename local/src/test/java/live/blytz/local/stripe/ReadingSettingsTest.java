package live.blytz.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingSettingsTest {

    @Test
    void takesAListOfListeners() {
        var settings =
                Settings.of(
                        Map.of(
                                "STRIPE_WEBHOOK_SECRET",
                                "whsec_s",
                                "STRIPE_WEBHOOK_URL",
                                "http://127.0.0.1:1/a, http://127.0.0.1:2/b"));

        assertThat(settings.port()).isEqualTo(21120);
        assertThat(settings.bankPort()).isNull();
        assertThat(settings.webhookUrls())
                .containsExactly(
                        URI.create("http://127.0.0.1:1/a"), URI.create("http://127.0.0.1:2/b"));
        assertThat(settings.toString()).doesNotContain("whsec_s");
    }

    @Test
    void givesTheBankADoorOfItsOwnWhereThatIsWanted() {
        var settings =
                Settings.of(
                        Map.of(
                                "STRIPE_WEBHOOK_SECRET", "whsec_s",
                                "STRIPE_SANDBOX_BANK_PORT", "21121"));

        assertThat(settings.bankPort()).isEqualTo(21121);
    }

    @Test
    void refusesToSignWithNothing() {
        assertThatThrownBy(() -> Settings.of(Map.of()))
                .hasMessageContaining("STRIPE_WEBHOOK_SECRET");
    }
}
