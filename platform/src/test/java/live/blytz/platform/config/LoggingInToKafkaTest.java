package live.blytz.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LoggingInToKafkaTest {

    @Test
    void needsNoAccountWhereNoneIsNamed() {
        var kafka = kafka(Map.of("KAFKA_SECURITY_PROTOCOL", "", "KAFKA_USERNAME", ""));

        assertThat(kafka)
                .doesNotContainKeys("security.protocol", "sasl.mechanism", "sasl.jaas.config");
    }

    @Test
    void isByScramUnlessAnotherWayIsNamed() {
        var kafka = kafka(account("secret"));

        assertThat(kafka)
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
        assertThat(kafka.get("sasl.jaas.config").toString()).contains("ScramLoginModule");
    }

    @Test
    void bearsAnyPassword() {
        var jaas = kafka(account("a\"b\\c d;")).get("sasl.jaas.config").toString();

        var account =
                JaasContext.loadClientContext(Map.of("sasl.jaas.config", new Password(jaas)))
                        .configurationEntries()
                        .getFirst()
                        .getOptions();
        assertThat(account.get("username")).isEqualTo("order-service");
        assertThat(account.get("password")).isEqualTo("a\"b\\c d;");
    }

    private static Map<String, Object> account(String password) {
        return Map.of(
                "KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                "KAFKA_USERNAME", "order-service",
                "KAFKA_PASSWORD", password);
    }

    private static Map<String, Object> kafka(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "account", Map.copyOf(KafkaAccount.settings(environment))));
        return Binder.get(environment)
                .bindOrCreate("spring.kafka", KafkaProperties.class)
                .buildConsumerProperties();
    }
}
