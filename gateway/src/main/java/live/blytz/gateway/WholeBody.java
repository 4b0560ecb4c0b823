package live.blytz.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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
    private final HeldBytes held;

    WholeBody(GatewaySettings settings, MeterRegistry meters) {
        var clients = settings.slowClients();
        this.bytes = Math.toIntExact(settings.maxBody().toBytes());
        this.patience = clients.body();
        this.held = new HeldBytes(clients.held().toBytes(), clients.heldOfOne().toBytes());
        Gauge.builder("blytz.gateway.bodies.held", held, HeldBytes::all)
                .description("bytes of requests that wait for their end or their answer")
                .baseUnit("bytes")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > bytes) {
            return Mono.error(tooLarge());
        }
        return hasBody(request.getHeaders())
                ? Mono.using(
                        () -> held.of(ClientAddress.of(exchange)),
                        share -> forward(exchange, chain, share))
                : chain.filter(exchange);
    }

    private Mono<Void> forward(
            ServerWebExchange exchange, GatewayFilterChain chain, HeldBytes.Share share) {
        return whole(exchange.getRequest(), share)
                .flatMap(heard -> chain.filter(exchange.mutate().request(heard).build()));
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0
                || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** For the gateway's own doors. */
    Mono<byte[]> of(ServerWebExchange exchange) {
        return Mono.using(
                () -> held.of(ClientAddress.of(exchange)),
                share -> bytes(exchange.getRequest(), share));
    }

    private Mono<ServerHttpRequest> whole(ServerHttpRequest request, HeldBytes.Share share) {
        return bytes(request, share).map(heard -> new Heard(request, heard));
    }

    private Mono<byte[]> bytes(ServerHttpRequest request, HeldBytes.Share share) {
        var body = request.getBody().doOnNext(part -> share.take(part.readableByteCount()));
        return DataBufferUtils.join(body, bytes)
                .map(WholeBody::taken)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .timeout(patience, Mono.error(WholeBody::tooSlow));
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
