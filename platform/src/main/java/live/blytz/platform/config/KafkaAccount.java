package live.blytz.platform.config;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * Turns the variables that name an account into settings of every Kafka client. A variable that is
 * empty is none: then clients come in without a name.
 */
final class KafkaAccount {

    private static final String SCRAM = "SCRAM-SHA-512";

    private KafkaAccount() {}

    static Map<String, String> settings(PropertyResolver variables) {
        var settings = new HashMap<String, String>();
        var protocol = variables.getProperty("KAFKA_SECURITY_PROTOCOL");
        if (StringUtils.hasText(protocol)) {
            settings.put("spring.kafka.security.protocol", protocol);
        }
        var user = variables.getProperty("KAFKA_USERNAME");
        if (StringUtils.hasText(user)) {
            var named = variables.getProperty("KAFKA_SASL_MECHANISM");
            var mechanism = StringUtils.hasText(named) ? named : SCRAM;
            settings.put("spring.kafka.properties.sasl.mechanism", mechanism);
            settings.put(
                    "spring.kafka.properties.sasl.jaas.config",
                    "%s required username=%s password=%s;"
                            .formatted(
                                    module(mechanism),
                                    quoted(user),
                                    quoted(variables.getProperty("KAFKA_PASSWORD", ""))));
        }
        return settings;
    }

    private static String module(String mechanism) {
        return mechanism.equals("PLAIN")
                ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                : "org.apache.kafka.common.security.scram.ScramLoginModule";
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
