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
    void givesEachItsOwnAccountsInKafkaAndRedis() {
        assertThat(told(Service.CHAT))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT")
                .containsEntry("KAFKA_SASL_MECHANISM", "PLAIN")
                .containsEntry("KAFKA_USERNAME", "chat-service")
                .hasEntrySatisfying(
                        "REDIS_URL",
                        url ->
                                assertThat(url)
                                        .matches("redis://chat-service:\\w{48}@127.0.0.1:21379"));
        assertThat(told(Service.CHAT).get("KAFKA_PASSWORD"))
                .isNotEqualTo(told(Service.ORDER).get("KAFKA_PASSWORD"));
        assertThat(told(Service.CHAT).get("REDIS_URL"))
                .isNotEqualTo(told(Service.AUTH).get("REDIS_URL"));
    }

    @Test
    void givesNoAccountToWhomNeedsNone() {
        assertThat(told(Service.ORDER)).doesNotContainKey("REDIS_URL");
        assertThat(told(Service.GATEWAY))
                .doesNotContainKeys("KAFKA_BOOTSTRAP_SERVERS", "KAFKA_PASSWORD");
    }

    @Test
    void logsInToAKafkaElsewhereAsTheSettingsSay() {
        var environment =
                environment(
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                                "KAFKA_USERNAME", "all",
                                "KAFKA_PASSWORD", "secret"));

        assertThat(environment.of(Service.ORDER))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .containsEntry("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512")
                .containsEntry("KAFKA_USERNAME", "all")
                .containsEntry("KAFKA_PASSWORD", "secret");
    }

    @ParameterizedTest
    @EnumSource
    void keepsItOnTheLoopback(Service service) {
        assertThat(told(service)).containsEntry("SERVER_ADDRESS", "127.0.0.1");
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
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "broker:9092")
                .doesNotContainKeys("KAFKA_SECURITY_PROTOCOL", "KAFKA_PASSWORD");
        assertThat(environment.of(Service.AUTH))
                .containsEntry("DATABASE_URL", "jdbc:postgresql://db:5433/auth");
    }

    @Test
    void saysWhereSpansGoOnlyWhenRequestsAreFollowed() {
        assertThat(told(Service.CHAT)).doesNotContainKeys("ZIPKIN_URL", "BLYTZ_TRACES_SAMPLE");
        assertThat(environment(Map.of("BLYTZ_TRACES", "on")).of(Service.CHAT))
                .containsEntry("ZIPKIN_URL", "http://127.0.0.1:21411");
        assertThat(
                        environment(
                                        Map.of(
                                                "ZIPKIN_URL", "http://zipkin:9411",
                                                "BLYTZ_TRACES_SAMPLE", "0.1"))
                                .of(Service.GATEWAY))
                .containsEntry("ZIPKIN_URL", "http://zipkin:9411")
                .containsEntry("BLYTZ_TRACES_SAMPLE", "0.1");
    }

    @Test
    void takesTheVideoOfALiveKitElsewhereAsTheSettingsSay() {
        var environment =
                environment(
                        Map.of(
                                "LIVEKIT_URL", "wss://video.example",
                                "LIVEKIT_API_SECRET", "theirs",
                                "RECORDING_S3_BUCKET", "shows",
                                "PLAYBACK_URL", "https://cdn.example"));

        assertThat(environment.of(Service.AUCTION))
                .containsEntry("LIVEKIT_URL", "wss://video.example")
                .containsEntry("LIVEKIT_API_SECRET", "theirs")
                .containsEntry("RECORDING_S3_BUCKET", "shows")
                .containsEntry("PLAYBACK_URL", "https://cdn.example")
                .doesNotContainKeys("LIVEKIT_API_URL", "RECORDING_S3_SECRET_KEY");
        assertThat(environment.of(Service.GATEWAY).get("GATEWAY_MEDIA_ORIGINS"))
                .contains("wss://video.example")
                .contains("https://cdn.example");
    }

    @Test
    void namesNoLiveKitWhereVideoIsOff() {
        assertThat(environment(Map.of("BLYTZ_VIDEO", "off")).of(Service.AUCTION))
                .containsEntry("LIVEKIT_URL", "")
                .doesNotContainKeys("LIVEKIT_API_URL", "PLAYBACK_URL", "RECORDING_S3_BUCKET");
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
        return new ServiceEnvironment(
                new Addresses(new Settings(settings), secrets),
                secrets,
                folder.resolve("service-account.json"));
    }
}
