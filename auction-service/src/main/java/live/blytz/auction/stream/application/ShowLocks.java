package live.blytz.auction.stream.application;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.video.VideoAway;
import org.springframework.stereotype.Component;

/**
 * In one instance nobody arranges the video of a show while somebody else does. Who came first goes
 * first: a server that says nothing is asked again and again, and nobody may starve behind that.
 */
@Component
class ShowLocks {

    private static final int LOCKS = 256;
    private static final long PATIENCE_MILLIS = 5_000;

    private final List<ReentrantLock> locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toList();

    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * @throws VideoAway when somebody else has been busy with it for too long
     */
    Held take(StreamId id) {
        var lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        try {
            if (lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return lock::unlock;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw VideoAway.unreachable("the lock of the show", ending);
        }
        throw VideoAway.unreachable("the lock of the show", new TimeoutException());
    }
}
