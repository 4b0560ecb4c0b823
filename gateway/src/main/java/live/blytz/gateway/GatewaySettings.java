package live.blytz.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param services in the order in which their paths are tried
 * @param allowedOrigins web origins other than our own that may call from a browser
 * @param mediaOrigins where the console's pictures, sounds and connections may come from besides
 *     our own origin, with spaces between
 * @param trustedProxies addresses or CIDR blocks whose X-Forwarded-For is believed
 */
@ConfigurationProperties("blytz.gateway")
record GatewaySettings(
        List<Service> services,
        Sockets sockets,
        Limits limits,
        Breaker breaker,
        SlowClients slowClients,
        Sessions sessions,
        Console console,
        List<String> allowedOrigins,
        String mediaOrigins,
        List<String> trustedProxies,
        DataSize maxBody,
        Docs docs) {

    Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service is called " + name));
    }

    /**
     * @param paths below {@code /api/v1}
     */
    record Service(String name, URI uri, List<String> paths) {}

    /**
     * @param paths as they are, without a version
     */
    record Sockets(URI uri, List<String> paths) {}

    /**
     * @param perUser calls that one person may make in a window
     * @param perIp calls that one address may make in a window, all its users together
     * @param deadline how long Redis may think before a call goes on uncounted
     */
    record Limits(int perUser, int perIp, Duration window, Duration deadline) {}

    /**
     * @param failureRate of the last calls, in percent, from which a service counts as down
     * @param pause until it is tried again
     * @param concurrent calls that may wait for one service
     */
    record Breaker(int failureRate, int calls, Duration pause, int concurrent) {}

    /**
     * @param head from the connection, or the last answer, to the end of a request's headers
     * @param body from there to the end of the request
     * @param held the most bytes of bodies that are kept at the same time; more are sent away
     * @param heldOfOne the most of one address
     */
    record SlowClients(Duration head, Duration body, DataSize held, DataSize heldOfOne) {}

    /**
     * @param idle from the last call to the end of a session that nobody uses
     * @param longest from a login to the end of its session, however busy
     * @param renewBefore the end of an access token, so that it does not end on its way
     * @param patience with an answer of auth-service
     * @param turn the longest that one gateway may keep a session to itself; longer than its
     *     patience
     */
    record Sessions(
            Duration idle,
            Duration longest,
            Duration renewBefore,
            Duration patience,
            Duration turn) {}

    /**
     * @param files where the built console is, if anywhere; a URL that ends with a slash
     */
    record Console(String files) {}

    /**
     * @param keep how long the merged document is served before the services are asked again
     */
    record Docs(Duration timeout, Duration keep) {}
}
