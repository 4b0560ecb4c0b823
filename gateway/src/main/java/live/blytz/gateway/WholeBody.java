package live.blytz.gateway;

import java.time.Duration;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hears a request to its end before anybody behind is asked: who sends too much is refused, and who
 * sends slowly holds up no service and is no reason to think one down.
 */
@Component
class WholeBody implements GatewayFilter {

    private final int bytes;
    private final Duration patience;

    WholeBody(GatewaySettings settings) {
        this.bytes = Math.toIntExact(settings.maxBody().toBytes());
        this.patience = settings.slowClients().body();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > bytes) {
            return Mono.error(tooLarge());
        }
        return hasBody(request.getHeaders())
                ? whole(request)
                        .flatMap(heard -> chain.filter(exchange.mutate().request(heard).build()))
                : chain.filter(exchange);
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0
                || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private Mono<ServerHttpRequest> whole(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), bytes)
                .map(WholeBody::taken)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .timeout(patience, Mono.error(WholeBody::tooSlow))
                .map(body -> new Heard(request, body));
    }

    private static byte[] taken(DataBuffer buffer) {
        try {
            var taken = new byte[buffer.readableByteCount()];
            buffer.read(taken);
            return taken;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private Refusal tooLarge() {
        return Refusal.of(Problem.of(CommonReason.TOO_LARGE).with("max_bytes", bytes));
    }

    private static Refusal tooSlow() {
        return Refusal.of(Problem.of(GatewayReason.TOO_SLOW));
    }

    private static class Heard extends ServerHttpRequestDecorator {

        private final byte[] body;

        Heard(ServerHttpRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
        }
    }
}
