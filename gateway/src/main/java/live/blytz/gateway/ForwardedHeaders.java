package live.blytz.gateway;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells the services who is calling; the last word, after the filter that drops these headers. */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.addAll(input);
        say(headers, ClientAddress.client(exchange));
        return headers;
    }

    static void say(HttpHeaders headers, ClientAddress.Client client) {
        headers.set(ClientAddress.FORWARDED_FOR, client.address());
        headers.set(ClientAddress.FORWARDED_PROTO, client.proto());
        headers.set(ClientAddress.FORWARDED_HOST, client.host());
    }
}
