package live.blytz.chat.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import live.blytz.chat.ChatReason;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Reason;
import org.jspecify.annotations.Nullable;

/** The HTTP request that a socket begins with. */
final class Upgrade extends SimpleChannelInboundHandler<FullHttpRequest> {

    static final int LARGEST_FRAME = 16 * 1024;

    private static final int HANDSHAKE_SECONDS = 10;

    private final Desk desk;
    private boolean done;

    Upgrade(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.executor()
                .schedule(
                        () -> {
                            if (!done) {
                                context.close();
                            }
                        },
                        HANDSHAKE_SECONDS,
                        TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        var headers = request.headers();
        var origin = headers.get(HttpHeaderNames.ORIGIN);
        var visit = Visits.of(request.uri(), headers);
        if (!request.decoderResult().isSuccess()) {
            refuse(context, CommonReason.MALFORMED);
        } else if (visit.isEmpty()) {
            refuse(context, CommonReason.NOT_FOUND);
        } else if (!headers.contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            refuse(context, ChatReason.UPGRADE_REQUIRED);
        } else if (origin != null && !isOurs(origin, headers.get(HttpHeaderNames.HOST))) {
            refuse(context, ChatReason.FOREIGN_ORIGIN);
        } else {
            shakeHands(context, request, visit.get());
        }
    }

    private void shakeHands(ChannelHandlerContext context, FullHttpRequest request, Visit visit) {
        var frames =
                WebSocketDecoderConfig.newBuilder()
                        .maxFramePayloadLength(LARGEST_FRAME)
                        .allowExtensions(false)
                        .build();
        var handshaker =
                new WebSocketServerHandshakerFactory(request.uri(), Visits.SUBPROTOCOL, frames)
                        .newHandshaker(request);
        if (handshaker == null) {
            refuse(context, ChatReason.UPGRADE_REQUIRED);
            return;
        }
        done = true;
        handshaker
                .handshake(context.channel(), request)
                .addListener(
                        shaken -> {
                            if (shaken.isSuccess()) {
                                goOn(context, visit);
                            } else {
                                context.close();
                            }
                        });
    }

    private void goOn(ChannelHandlerContext context, Visit visit) {
        var pipeline = context.pipeline();
        var idle = desk.settings().ping().toMillis();
        pipeline.addLast(new IdleStateHandler(idle, 0, 0, TimeUnit.MILLISECONDS));
        pipeline.addLast(new WebSocketFrameAggregator(LARGEST_FRAME));
        pipeline.addLast(new Arrival(desk, new Peer(context.channel()), visit));
        pipeline.remove(this);
    }

    /** Ours is also this very server: so a proxy's client calls who has named no origin. */
    private boolean isOurs(String origin, @Nullable String host) {
        return desk.settings().origins().contains(origin)
                || origin.equals("http://" + host)
                || origin.equals("https://" + host);
    }

    private Problem problem(Reason reason) {
        return Problem.of(reason).trace(desk.traceOf(reason.code()));
    }

    private void refuse(ChannelHandlerContext context, Reason reason) {
        done = true;
        var body = Unpooled.wrappedBuffer(desk.json().writeValueAsBytes(problem(reason)));
        var answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reason.status()), body);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        if (reason == ChatReason.UPGRADE_REQUIRED) {
            answer.headers().set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
        }
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
