package live.blytz.platform.event;

import java.util.HashMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** The way to Kafka that the service's Spring settings describe. */
final class KafkaConnections {

    private KafkaConnections() {}

    static KafkaSettings of(
            String service, KafkaProperties kafka, @Nullable KafkaConnectionDetails details) {
        var connection = new HashMap<>(kafka.buildAdminProperties());
        if (details != null) {
            var servers = details.getAdmin().getBootstrapServers();
            connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
            var protocol = details.getAdmin().getSecurityProtocol();
            if (protocol != null) {
                connection.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol);
            }
        }
        return new KafkaSettings(service, connection);
    }
}
