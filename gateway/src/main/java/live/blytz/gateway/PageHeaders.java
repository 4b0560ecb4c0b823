package live.blytz.gateway;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What our pages may load, and who may frame them. Data needs none of this. */
@Component
class PageHeaders implements ServerHttpHeadersWriter {

    /**
     * Styles may stand in the page, scripts may not: the console's widgets set styles as they go.
     */
    private static final String POLICY =
            """
            default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:%1$s; media-src 'self' blob:%1$s; connect-src 'self'%1$s; \
            font-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; \
            form-action 'self'; frame-ancestors 'none'""";

    private static final String DEVICES =
            "camera=(self), microphone=(self), display-capture=(self), geolocation=(self),"
                    + " payment=(), usb=(), serial=(), midi=()";

    private final String policy;

    PageHeaders(GatewaySettings settings) {
        this.policy =
                POLICY.formatted(
                        Pattern.compile("\\s+")
                                .splitAsStream(settings.mediaOrigins())
                                .filter(place -> !place.isBlank())
                                .map(URI::create)
                                .flatMap(PageHeaders::origins)
                                .distinct()
                                .map(" "::concat)
                                .collect(Collectors.joining()));
    }

    /** A path would be taken for one file; who listens to sockets is also asked by HTTP. */
    private static Stream<String> origins(URI place) {
        var there = "://" + place.getAuthority();
        return switch (place.getScheme()) {
            case "ws" -> Stream.of("ws" + there, "http" + there);
            case "wss" -> Stream.of("wss" + there, "https" + there);
            default -> Stream.of(place.getScheme() + there);
        };
    }

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        if (MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType())) {
            headers.set("Content-Security-Policy", policy);
            headers.set("Permissions-Policy", DEVICES);
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
        }
        return Mono.empty();
    }
}
