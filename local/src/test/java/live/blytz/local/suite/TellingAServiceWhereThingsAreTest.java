package live.blytz.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import live.blytz.local.Secrets;
import live.blytz.local.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellingAServiceWhereThingsAreTest {

    @TempDir private Path folder = Path.of(".");

    @Test
    void givesAPostgresServiceItsOwnDatabase() {
        assertThat(told(Service.ORDER))
                .containsEntry("DATABASE_URL", "jdbc:postgresql://127.0.0.1:21432/ordering")
                .containsEntry("DATABASE_USER", "ordering")
                .containsEntry("SERVER_PORT", "21104")
                .doesNotContainKey("MONGODB_URI");
    }

    @Test
    void givesAMongoServiceItsOwnDatabase() {
        assertThat(told(Service.CHAT))
                .containsEntry("MONGODB_URI", "mongodb://127.0.0.1:21017/chat")
                .doesNotContainKey("DATABASE_PASSWORD");
    }

    @Test
    void keepsTheSecretsOfOneFromTheOthers() {
        assertThat(told(Service.ORDER))
                .doesNotContainKeys("STRIPE_API_KEY", "KEYCLOAK_CLIENT_SECRET", "S3_SECRET_KEY");
        assertThat(told(Service.ORDER).get("DATABASE_PASSWORD"))
                .isNotEqualTo(told(Service.PAYMENT).get("DATABASE_PASSWORD"));
    }

    @Test
    void followsTheSettingsToServersElsewhere() {
        var environment =
                environment(
                        Map.of(
                                "MONGODB_URI", "mongodb://one,two/?replicaSet=rs",
                                "POSTGRES_URL", "postgresql://root:secret@db:5433",
                                "KAFKA_BOOTSTRAP_SERVERS", "broker:9092"));

        assertThat(environment.of(Service.TRACKING))
                .containsEntry("MONGODB_URI", "mongodb://one,two/tracking?replicaSet=rs")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "broker:9092");
        assertThat(environment.of(Service.AUTH))
                .containsEntry("DATABASE_URL", "jdbc:postgresql://db:5433/auth");
    }

    @ParameterizedTest
    @EnumSource
    void remembersItsSecrets(Service service) {
        assertThat(told(service)).isEqualTo(told(service));
    }

    private Map<String, String> told(Service service) {
        return environment(Map.of()).of(service);
    }

    private ServiceEnvironment environment(Map<String, String> settings) {
        var secrets = new Secrets(folder.resolve("secrets.properties"));
        return new ServiceEnvironment(new Addresses(new Settings(settings), secrets), secrets);
    }
}
