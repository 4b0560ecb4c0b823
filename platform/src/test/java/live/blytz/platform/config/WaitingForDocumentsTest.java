package live.blytz.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitingForDocumentsTest {

    /** The gateway waits 10 s; an outage must be told before that. */
    @Test
    void endsBeforeTheGatewayLosesPatience() {
        var settings = MongoClientSettings.builder();

        new DocumentPatience().documentPatience().customize(settings);

        assertThat(
                        settings.build()
                                .getClusterSettings()
                                .getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(3);
        assertThat(settings.build().getSocketSettings().getConnectTimeout(TimeUnit.SECONDS))
                .isEqualTo(2);
    }
}
