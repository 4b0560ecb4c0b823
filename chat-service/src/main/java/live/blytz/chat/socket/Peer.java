package live.blytz.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import live.blytz.chat.room.Told;
import org.jspecify.annotations.Nullable;

/** One open socket. Frames come encoded, and pass by the encoder. */
final class Peer {

    private static final int FAREWELL_MILLIS = 1_000;

    private final Channel channel;
    private final ChannelHandlerContext out;
    private boolean closing;

    /** Whose it is, once that is known; only its event loop touches these three. */
    @Nullable UUID user;

    /** Place on its {@link Bench}. */
    int seat = -1;

    long shown = Told.UNSEQUENCED;

    Peer(Channel channel) {
        this.channel = channel;
        this.out = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    ChannelHandlerContext context() {
        return out;
    }

    EventLoop loop() {
        return channel.eventLoop();
    }

    /** From any thread, in order. */
    void send(Told told) {
        if (loop().inEventLoop()) {
            write(Unpooled.wrappedBuffer(told.wire()));
        } else {
            loop().execute(() -> write(Unpooled.wrappedBuffer(told.wire())));
        }
    }

    /** On its event loop; takes the buffer over. */
    void write(ByteBuf wire) {
        if (closing || !wire.isReadable()) {
            wire.release();
        } else {
            out.writeAndFlush(wire, out.voidPromise());
        }
    }

    boolean isReady() {
        return channel.isWritable();
    }

    /** Bytes that the peer has not taken yet. */
    long waiting() {
        return channel.isWritable() ? 0 : channel.bytesBeforeWritable();
    }

    void ping() {
        channel.writeAndFlush(new PingWebSocketFrame());
    }

    /** Says why, and hangs up even when the peer takes nothing any more. */
    void close(CloseCode why) {
        if (!loop().inEventLoop()) {
            loop().execute(() -> close(why));
            return;
        }
        if (!closing) {
            closing = true;
            channel.writeAndFlush(new CloseWebSocketFrame(why.code, why.reason))
                    .addListener(ChannelFutureListener.CLOSE);
            loop().schedule(() -> channel.close(), FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
