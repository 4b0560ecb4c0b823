package live.blytz.gateway;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Services know tokens and no cookies. */
@Component
class CarriedToken implements HttpHeadersFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.addAll(input);
        headers.remove(HttpHeaders.COOKIE);
        headers.remove(SessionCsrf.HEADER);
        var token = SessionTokens.in(exchange);
        if (token != null) {
            headers.setBearerAuth(token);
        }
        return headers;
    }
}
