package live.blytz.chat.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.time.Instant;
import live.blytz.chat.room.Frame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every open socket does, whoever is at its other end: reads frames, answers rubbish, slows
 * floods, and notices when nobody is there any more.
 */
abstract class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);
    private static final int REFUSED_BEFORE_CUT = 100;
    private static final int UNANSWERED_PINGS = 2;

    private final Desk desk;
    private final Peer peer;
    private final TokenBucket allowance;
    private int refused;
    private int silent;

    FrameHandler(Desk desk, Peer peer) {
        this.desk = desk;
        this.peer = peer;
        this.allowance =
                new TokenBucket(
                        desk.settings().framesPerSecond(),
                        desk.settings().burst(),
                        System.nanoTime());
    }

    /** A frame that could be read. */
    abstract void said(ClientFrame frame);

    Peer peer() {
        return peer;
    }

    void answer(Frame frame) {
        peer.send(desk.encode(frame));
    }

    void error(String code, String message) {
        error(code, message, null);
    }

    /**
     * @param until when that ends which is the reason
     */
    void error(String code, String message, @Nullable Instant until) {
        answer(new Frame.Error(code, message, desk.traceOf(code), until));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        silent = 0;
        switch (frame) {
            case PongWebSocketFrame _ -> {}
            case PingWebSocketFrame ping ->
                    context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
            case CloseWebSocketFrame _ -> context.close();
            case TextWebSocketFrame text -> allowed(text.text());
            default -> error("malformed", "Frames are text.");
        }
    }

    private void allowed(String text) {
        if (allowance.take(System.nanoTime())) {
            refused = 0;
            switch (desk.read(text)) {
                case ClientFrame.Ping _ -> answer(new Frame.Pong());
                case ClientFrame.Rubbish(var code, var message) -> error(code, message);
                case ClientFrame frame -> said(frame);
            }
        } else if (++refused > REFUSED_BEFORE_CUT) {
            peer.close(CloseCode.FLOODING);
        } else if (refused == 1) {
            error("rate_limited", "Too many frames. Slow down.");
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            if (++silent > UNANSWERED_PINGS) {
                peer.close(CloseCode.TOO_SLOW);
            } else {
                peer.ping();
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case TooLongFrameException _ -> peer.close(CloseCode.TOO_LARGE);
            case IOException gone -> {
                LOG.debug("a peer is gone: {}", gone.toString());
                context.close();
            }
            default -> {
                LOG.warn("a socket is closed after", cause);
                peer.close(CloseCode.FAULT);
            }
        }
    }
}
