package live.blytz.gateway;

import java.util.concurrent.atomic.AtomicLong;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses what says that it is too large, and stops what turns out to be. */
@Component
class BodyLimit implements GatewayFilter {

    private final long bytes;

    BodyLimit(GatewaySettings settings) {
        this.bytes = settings.maxBody().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var announced = exchange.getRequest().getHeaders().getContentLength();
        if (announced > bytes) {
            return Mono.error(tooLarge());
        }
        return announced >= 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate().request(counted(exchange)).build());
    }

    private ServerHttpRequestDecorator counted(ServerWebExchange exchange) {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                var sum = new AtomicLong();
                return super.getBody()
                        .handle(
                                (part, sink) -> {
                                    if (sum.addAndGet(part.readableByteCount()) > bytes) {
                                        DataBufferUtils.release(part);
                                        sink.error(tooLarge());
                                    } else {
                                        sink.next(part);
                                    }
                                });
            }
        };
    }

    private Refusal tooLarge() {
        return Refusal.of(Problem.of(CommonReason.TOO_LARGE).with("max_bytes", bytes));
    }
}
