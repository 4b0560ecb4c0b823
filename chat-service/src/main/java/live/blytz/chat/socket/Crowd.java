package live.blytz.chat.socket;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import live.blytz.chat.room.Audience;
import live.blytz.chat.room.Told;

/** All sockets that watch a room from this instance, on a bench for each event loop. */
final class Crowd implements Audience {

    private final FanOut fanOut;
    private final Map<EventLoop, Bench> benches = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    Crowd(FanOut fanOut) {
        this.fanOut = fanOut;
    }

    @Override
    public void show(Told told) {
        if (size.get() > 0) {
            benches.values()
                    .forEach(
                            bench -> {
                                told.showing().handed();
                                bench.show(told);
                            });
        }
    }

    @Override
    public void ban(UUID user) {
        each(
                peer -> {
                    if (user.equals(peer.user)) {
                        peer.close(CloseCode.BANNED);
                    }
                });
    }

    /** On the peer's event loop. */
    void enter(Peer peer) {
        size.incrementAndGet();
        benches.computeIfAbsent(peer.loop(), loop -> new Bench(loop, fanOut)).sit(peer);
    }

    /** On the peer's event loop. */
    void leave(Peer peer) {
        if (peer.seat >= 0) {
            benches.computeIfPresent(
                    peer.loop(),
                    (_, bench) -> {
                        bench.rise(peer);
                        return bench;
                    });
            size.decrementAndGet();
        }
    }

    boolean isEmpty() {
        return size.get() == 0;
    }

    void each(Consumer<Peer> action) {
        benches.forEach((loop, bench) -> loop.execute(() -> bench.peers().forEach(action)));
    }
}
