package live.blytz.gateway;

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
                    + " payment=(), usb=(), serial=(), bluetooth=(), midi=()";

    private final String policy;

    PageHeaders(GatewaySettings settings) {
        var origins = settings.mediaOrigins().strip();
        this.policy = POLICY.formatted(origins.isEmpty() ? "" : " " + origins);
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
