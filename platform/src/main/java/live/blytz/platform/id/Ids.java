package live.blytz.platform.id;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7 (RFC 9562): time first, so that indexes grow at their end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and a 12-bit counter: strictly rising inside one process. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        var now = System.currentTimeMillis() << 12;
        var tick = LAST.updateAndGet(last -> Math.max(now, last + 1));
        var high = (tick >>> 12) << 16 | 0x7000 | (tick & 0xFFF);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The same id for the same words, every time: for effects that must have one id only. */
    public static UUID named(String... words) {
        return UUID.nameUUIDFromBytes(
                String.join("\u0000", words).getBytes(StandardCharsets.UTF_8));
    }
}
