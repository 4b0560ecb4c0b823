package live.blytz.engines;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who may log in to a Kafka of ours, and by which password. All but the operator may do only what
 * was granted to them. Without accounts the door stands open to everybody.
 */
public record KafkaAccounts(Map<String, String> passwords) {

    /** May do everything; has to have a password where anybody has. */
    public static final String OPERATOR = "operator";

    public static final String MECHANISM = "PLAIN";

    /** As whom the node speaks to itself. */
    private static final String BROKER = "broker";

    public static KafkaAccounts none() {
        return new KafkaAccounts(Map.of());
    }

    /**
     * @param broker the node's own password
     */
    public static KafkaAccounts of(String broker, Map<String, String> passwords) {
        var all = new TreeMap<>(passwords);
        all.put(BROKER, broker);
        return new KafkaAccounts(Map.copyOf(all));
    }

    boolean exist() {
        return !passwords.isEmpty();
    }

    String operatorPassword() {
        return passwords.getOrDefault(OPERATOR, "");
    }

    /** The part of the node's settings that says who may come in by which listener. */
    String settings(int port, int controllerPort) {
        return exist() ? guarded(port, controllerPort) : open(port, controllerPort);
    }

    private static String open(int port, int controllerPort) {
        return """
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        """
                .formatted(port, controllerPort);
    }

    private String guarded(int port, int controllerPort) {
        var everybody =
                new TreeMap<>(passwords)
                        .entrySet().stream()
                                .map(each -> account(each.getKey(), each.getValue()))
                                .collect(Collectors.joining());
        var broker = passwords.getOrDefault(BROKER, "");
        var login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\""
                        .formatted(BROKER, broker);
        return """
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=CLIENTS://127.0.0.1:%1$d
        listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=CLIENTS
        sasl.enabled.mechanisms=PLAIN
        sasl.mechanism.inter.broker.protocol=PLAIN
        sasl.mechanism.controller.protocol=PLAIN
        listener.name.clients.plain.sasl.jaas.config=%3$s%4$s;
        listener.name.controller.plain.sasl.jaas.config=%3$s%5$s;
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        super.users=User:%6$s;User:%7$s
        """
                .formatted(
                        port,
                        controllerPort,
                        login,
                        everybody,
                        account(BROKER, broker),
                        BROKER,
                        OPERATOR);
    }

    private static String account(String name, String password) {
        return " user_%s=\"%s\"".formatted(name, password);
    }
}
