package live.blytz.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import live.blytz.chat.room.Told;
import org.jspecify.annotations.Nullable;

/**
 * The viewers of one room on one event loop. The first frame after a pause leaves at once; those
 * that follow within the gathering time leave together.
 */
final class Bench {

    private final EventLoop loop;
    private final FanOut fanOut;
    private final Queue<Told> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final List<Peer> peers = new ArrayList<>();
    private volatile long lastRound;

    Bench(EventLoop loop, FanOut fanOut) {
        this.loop = loop;
        this.fanOut = fanOut;
        this.lastRound = System.nanoTime() - fanOut.gatherNanos();
    }

    void show(Told told) {
        waiting.add(told);
        if (planned.compareAndSet(false, true)) {
            var rest = lastRound + fanOut.gatherNanos() - System.nanoTime();
            if (rest <= 0) {
                loop.execute(this::round);
            } else {
                loop.schedule(this::round, rest, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** On the event loop, like all below. */
    void sit(Peer peer) {
        peer.seat = peers.size();
        peers.add(peer);
    }

    void rise(Peer peer) {
        if (peer.seat >= 0) {
            var last = peers.removeLast();
            if (last != peer) {
                peers.set(peer.seat, last);
                last.seat = peer.seat;
            }
            peer.seat = -1;
        }
    }

    List<Peer> peers() {
        return List.copyOf(peers);
    }

    private void round() {
        planned.set(false);
        lastRound = System.nanoTime();
        var frames = new ArrayList<Told>();
        for (var told = waiting.poll(); told != null; told = waiting.poll()) {
            frames.add(told);
        }
        if (!frames.isEmpty() && !peers.isEmpty()) {
            deliver(new Batch(frames));
        }
        var viewers = peers.size();
        frames.forEach(told -> told.showing().done(viewers));
    }

    private void deliver(Batch batch) {
        var memory = ByteBufAllocator.DEFAULT;
        var first = batch.first();
        var last = batch.last();
        var all = batch.all(memory);
        @Nullable ByteBuf critical = null;
        try {
            // backwards, so that whoever rises meanwhile makes nobody miss their turn
            for (var i = peers.size() - 1; i >= 0; i--) {
                var peer = peers.get(i);
                if (peer.shown >= first) {
                    peer.write(batch.after(peer.shown, memory));
                } else if (peer.isReady() || !batch.hasSampled()) {
                    peer.write(all.retainedDuplicate());
                } else if (batch.hasCritical()) {
                    critical = critical == null ? batch.critical(memory) : critical;
                    peer.write(critical.retainedDuplicate());
                }
                peer.shown = Math.max(peer.shown, last);
                if (peer.waiting() > fanOut.slowest()) {
                    fanOut.slow(peer);
                }
            }
            fanOut.delivered(batch, peers.size());
        } finally {
            all.release();
            if (critical != null) {
                critical.release();
            }
        }
    }
}
