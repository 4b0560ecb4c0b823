package live.blytz.gateway;

import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Who takes too long to say what they want is hung up on, however busily they trickle. How long a
 * body may take is {@link WholeBody}'s.
 */
@Component
class SlowClients implements NettyServerCustomizer {

    private final Duration patience;

    SlowClients(GatewaySettings settings) {
        this.patience = settings.slowClients().head();
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((_, channel, _) -> watchHeads(channel.pipeline()));
    }

    private void watchHeads(ChannelPipeline pipeline) {
        pipeline.addBefore(
                NettyPipeline.HttpTrafficHandler,
                HeadDeadline.class.getSimpleName(),
                new HeadDeadline(patience));
    }
}
