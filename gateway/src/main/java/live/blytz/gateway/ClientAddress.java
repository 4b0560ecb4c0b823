package live.blytz.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Decides who is calling. Nothing that a client says about addresses, hosts or our own inner
 * headers gets past this filter.
 */
@Component
class ClientAddress implements WebFilter, Ordered {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    static final String FORWARDED_FOR = "X-Forwarded-For";
    static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    static final String FORWARDED_HOST = "X-Forwarded-Host";

    private static final String ATTRIBUTE = ClientAddress.class.getName();
    private static final Client UNKNOWN = new Client("unknown", "http", "");

    /** Lower case beginnings of header names that are ours to set. */
    private static final List<String> INNER =
            List.of("x-forwarded-", "forwarded", "x-real-ip", "x-blytz-", "x-internal-", "x-user-");

    private final List<InetAddressMatcher> trusted;

    /** As the world sees the call. */
    record Client(String address, String proto, String host) {}

    ClientAddress(GatewaySettings settings) {
        trusted =
                settings.trustedProxies().stream().map(InetAddressMatchers::fromIpAddress).toList();
    }

    static String of(ServerWebExchange exchange) {
        return client(exchange).address();
    }

    static Client client(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, UNKNOWN);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var said = request.getHeaders();
        var peer = peer(request.getRemoteAddress());
        var proxied = isTrusted(peer);
        var client = proxied ? behind(said, peer) : peer;
        var scheme = request.getURI().getScheme();
        var proto = proxied ? firstOf(said, FORWARDED_PROTO, scheme) : scheme;
        var ownHost = firstOf(said, HttpHeaders.HOST, "");
        var host = proxied ? firstOf(said, FORWARDED_HOST, ownHost) : ownHost;

        exchange.getAttributes().put(ATTRIBUTE, new Client(client, proto, host));
        return chain.filter(
                exchange.mutate()
                        .request(request.mutate().headers(ClientAddress::forget).build())
                        .build());
    }

    /** The last address in the chain that is not one of our proxies. */
    private String behind(HttpHeaders said, String peer) {
        var hops =
                said.getOrEmpty(FORWARDED_FOR).stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(String::strip)
                        .toList()
                        .reversed();
        for (var hop : hops) {
            if (!isTrusted(hop)) {
                return literal(hop).isPresent() ? hop : peer;
            }
        }
        return peer;
    }

    private boolean isTrusted(String text) {
        return literal(text)
                .filter(address -> trusted.stream().anyMatch(proxy -> proxy.matches(address)))
                .isPresent();
    }

    /** Numbers only: a name would be looked up. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String peer(@Nullable InetSocketAddress remote) {
        if (remote == null) {
            return "unknown";
        }
        var address = remote.getAddress();
        return address == null ? remote.getHostString() : address.getHostAddress();
    }

    private static String firstOf(HttpHeaders headers, String name, String otherwise) {
        var value = headers.getFirst(name);
        return value == null ? otherwise : value;
    }

    private static void forget(HttpHeaders headers) {
        List.copyOf(headers.headerNames()).stream()
                .filter(ClientAddress::isInner)
                .forEach(headers::remove);
    }

    private static boolean isInner(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return INNER.stream().anyMatch(lower::startsWith);
    }
}
