package live.blytz.local.privilege;

import java.util.HashMap;
import java.util.Map;

/**
 * How somebody comes into Kafka.
 *
 * @param protocol PLAINTEXT needs none of the rest
 * @param mechanism PLAIN or one of SCRAM's
 */
public record KafkaLogin(
        String servers, String protocol, String mechanism, String user, String password) {

    private static final String OPEN = "PLAINTEXT";

    public static KafkaLogin open(String servers) {
        return new KafkaLogin(servers, OPEN, "", "", "");
    }

    /** What a service is told. */
    public Map<String, String> environment() {
        return protocol.equals(OPEN)
                ? Map.of("KAFKA_BOOTSTRAP_SERVERS", servers)
                : Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", servers,
                        "KAFKA_SECURITY_PROTOCOL", protocol,
                        "KAFKA_SASL_MECHANISM", mechanism,
                        "KAFKA_USERNAME", user,
                        "KAFKA_PASSWORD", password);
    }

    /** Settings of a plain Kafka client. */
    public Map<String, Object> client() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", servers);
        if (!protocol.equals(OPEN)) {
            settings.put("security.protocol", protocol);
            settings.put("sasl.mechanism", mechanism);
            settings.put("sasl.jaas.config", jaas());
        }
        return Map.copyOf(settings);
    }

    private String jaas() {
        var module =
                mechanism.equals("PLAIN")
                        ? "org.apache.kafka.common.security.plain.PlainLoginModule"
                        : "org.apache.kafka.common.security.scram.ScramLoginModule";
        return "%s required username=\"%s\" password=\"%s\";".formatted(module, user, password);
    }
}
