package live.blytz.gateway;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The one thing of a session that a browser keeps; scripts and other sites never get at it. */
@Component
class SessionCookie {

    private static final String HTTPS = "https";

    private final Duration longest;

    SessionCookie(GatewaySettings settings) {
        this.longest = settings.sessions().longest();
    }

    ResponseCookie with(SessionId id, ServerWebExchange exchange) {
        return cookie(id.value(), longest, exchange);
    }

    ResponseCookie cleared(ServerWebExchange exchange) {
        return cookie("", Duration.ZERO, exchange);
    }

    private static ResponseCookie cookie(String value, Duration age, ServerWebExchange exchange) {
        return ResponseCookie.from(SessionId.COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(HTTPS.equals(ClientAddress.client(exchange).proto()))
                .maxAge(age)
                .build();
    }
}
