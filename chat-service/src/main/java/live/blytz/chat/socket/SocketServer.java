package live.blytz.chat.socket;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import live.blytz.chat.log.RoomLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes WebSockets in, on a port of its own, as soon as the room log is read. */
@Component
public class SocketServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);
    private static final int BACKLOG = 4096;
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final int LARGEST_REQUEST = 8 * 1024;
    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(32 << 10, 64 << 10);

    private final Desk desk;
    private final RoomLog log;
    private @Nullable Thread opening;
    private volatile @Nullable EventLoopGroup loops;
    private volatile @Nullable Channel server;

    SocketServer(Desk desk, RoomLog log, MeterRegistry metrics) {
        this.desk = desk;
        this.log = log;
        Gauge.builder("chat.connections", desk.people(), People::count)
                .description("Open WebSockets")
                .register(metrics);
    }

    /** 0 while nobody is let in yet. */
    public int port() {
        var open = server;
        return open == null ? 0 : ((InetSocketAddress) open.localAddress()).getPort();
    }

    @Override
    public void start() {
        opening = Thread.ofVirtual().name("opens-sockets").start(this::open);
    }

    private void open() {
        try {
            log.awaitCaughtUp();
            var epoll = Epoll.isAvailable();
            IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
            Class<? extends ServerChannel> type =
                    epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
            var group =
                    new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), io);
            loops = group;
            server =
                    new ServerBootstrap()
                            .group(group)
                            .channel(type)
                            .option(ChannelOption.SO_BACKLOG, BACKLOG)
                            .option(ChannelOption.SO_REUSEADDR, true)
                            .childOption(ChannelOption.TCP_NODELAY, true)
                            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
                            .childHandler(new Doors())
                            .bind(desk.settings().address(), desk.settings().port())
                            .sync()
                            .channel();
            LOG.info("sockets are taken on port {} ({})", port(), epoll ? "epoll" : "nio");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (Exception trouble) {
            LOG.error("no socket can be taken on port {}", desk.settings().port(), trouble);
        }
    }

    private final class Doors extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(new HttpServerCodec())
                    .addLast(new HttpObjectAggregator(LARGEST_REQUEST))
                    .addLast(new Upgrade(desk));
        }
    }

    @Override
    public void stop() {
        var waiting = opening;
        opening = null;
        if (waiting != null) {
            waiting.interrupt();
        }
        var open = server;
        server = null;
        if (open != null) {
            open.close().awaitUninterruptibly();
        }
        drain();
        var group = loops;
        loops = null;
        if (group != null) {
            group.shutdownGracefully(100, 2_000, TimeUnit.MILLISECONDS).awaitUninterruptibly();
        }
    }

    /** One socket after the other: viewers meet the instances that stay a few at a time. */
    private void drain() {
        var open = new ArrayList<People.Open>();
        desk.people().all(open::add);
        var begin = System.nanoTime();
        var pause = desk.settings().drain().dividedBy(Math.max(1, open.size())).toNanos();
        for (var i = 0; i < open.size(); i++) {
            LockSupport.parkNanos(begin + i * pause - System.nanoTime());
            open.get(i).peer().close(CloseCode.GOING_AWAY);
        }
        // the last ones shall hear why
        var giveUpAt = System.nanoTime() + FAREWELL.toNanos();
        while (desk.people().count() > 0 && System.nanoTime() - giveUpAt < 0) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public boolean isRunning() {
        return opening != null;
    }

    /** The last to open, the first to close. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
