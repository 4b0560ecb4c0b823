package live.blytz.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.ChannelOperations;

/**
 * Lets a WebSocket begin on its connection's own thread. Elsewhere a frame that comes right behind
 * the handshake may still meet the HTTP end of the pipeline, which drops it.
 */
@Component
class Upgrading implements GatewayFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        return request instanceof ChannelOperations<?, ?> connection
                ? chain.filter(exchange)
                        .subscribeOn(Schedulers.fromExecutor(connection.channel().eventLoop()))
                : chain.filter(exchange);
    }
}
