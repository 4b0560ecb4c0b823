package live.blytz.auction.stream.application;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import live.blytz.auction.stream.domain.StreamId;
import org.springframework.stereotype.Component;

/** In one instance nobody arranges the video of a show while somebody else does. */
@Component
class ShowLocks {

    private static final int LOCKS = 256;

    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    Held take(StreamId id) {
        var lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        return lock::unlock;
    }
}
