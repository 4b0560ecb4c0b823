package live.blytz.local.media;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import live.blytz.local.media.rtmp.Tag;

/** The way into an ffmpeg: FLV through its standard input, behind a queue with an end. */
final class FlvFeed {

    private static final long MOST_WAITING = 8L * 1024 * 1024;
    private static final byte[] END = {};

    private final Process process;
    private final LinkedBlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();

    FlvFeed(Process process) {
        this.process = process;
        put(Tag.flvHeader());
        Thread.ofVirtual().name("feed-" + process.pid()).start(this::pump);
    }

    /** One that does not keep up is ended: whoever feeds it sees that and begins anew. */
    void put(Tag tag) {
        put(tag.flv());
    }

    private void put(byte[] bytes) {
        if (waiting.addAndGet(bytes.length) > MOST_WAITING) {
            process.destroyForcibly();
        } else {
            queue.add(bytes);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it finish what it has, for so long. */
    void finish(int seconds) {
        queue.add(END);
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException closing) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        process.destroyForcibly();
        queue.add(END);
    }

    private void pump() {
        try (var in = process.getOutputStream()) {
            for (var bytes = queue.take(); bytes != END; bytes = queue.take()) {
                in.write(bytes);
                if (queue.isEmpty()) {
                    in.flush();
                }
                waiting.addAndGet(-bytes.length);
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
