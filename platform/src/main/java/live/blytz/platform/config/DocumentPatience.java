package live.blytz.platform.config;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * How long a caller waits for a MongoDB that is away: the driver's own 30 s are longer than the
 * gateway's patience, and whoever asked would hear of a hang instead of an outage.
 */
@AutoConfiguration(
        beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnClass(MongoClientSettingsBuilderCustomizer.class)
public class DocumentPatience {

    private static final int SELECTION_SECONDS = 3;
    private static final int CONNECT_SECONDS = 2;

    /** Before what the URI says, which has the last word. */
    @Bean
    @Order(-1)
    MongoClientSettingsBuilderCustomizer documentPatience() {
        return settings ->
                settings.applyToClusterSettings(
                                cluster ->
                                        cluster.serverSelectionTimeout(
                                                SELECTION_SECONDS, TimeUnit.SECONDS))
                        .applyToSocketSettings(
                                socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS));
    }
}
