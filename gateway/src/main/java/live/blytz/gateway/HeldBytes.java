package live.blytz.gateway;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;

/**
 * What the gateway holds of unfinished requests, all together and for each address: nobody can fill
 * its memory with bodies that they never finish.
 */
final class HeldBytes {

    private final long most;
    private final long mostOfOne;
    private final AtomicLong all = new AtomicLong();
    private final ConcurrentHashMap<String, Long> byAddress = new ConcurrentHashMap<>();

    HeldBytes(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    long all() {
        return all.get();
    }

    Share of(String address) {
        return new Share(address);
    }

    /** What one request holds; given back when it is closed. */
    final class Share implements AutoCloseable {

        private final String address;
        private volatile long taken;

        private Share(String address) {
            this.address = address;
        }

        /**
         * @throws Refusal when it is too much of one address, or of all
         */
        @SuppressWarnings("NonAtomicVolatileUpdate") // parts of one body come one after the other
        void take(int bytes) {
            taken += bytes;
            var ofOne = byAddress.merge(address, (long) bytes, Long::sum);
            var ofAll = all.addAndGet(bytes);
            if (ofOne > mostOfOne) {
                throw Refusal.of(Problem.of(CommonReason.RATE_LIMITED));
            }
            if (ofAll > most) {
                throw Refusal.of(Problem.of(CommonReason.UNAVAILABLE));
            }
        }

        @Override
        public void close() {
            all.addAndGet(-taken);
            byAddress.computeIfPresent(
                    address, (_, held) -> held == taken ? null : Long.valueOf(held - taken));
        }
    }
}
