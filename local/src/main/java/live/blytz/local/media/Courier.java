package live.blytz.local.media;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import livekit.LivekitEgress.FileInfo;
import livekit.LivekitEgress.SegmentsInfo;

/** Goes to the store with what stands on the shelf, again when the store was away. */
final class Courier {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String room;
    private final Shelf shelf;

    Courier(String room, Shelf shelf) {
        this.room = room;
        this.shelf = shelf;
    }

    /**
     * What the store does not take now stays on the disk and is brought with the next.
     *
     * @return whether there is something to play for the first time
     */
    boolean bring() {
        var before = count();
        try {
            shelf.bring(false);
        } catch (IOException later) {
            System.out.println("recording of %s waits: %s".formatted(room, later));
        }
        return before == 0 && count() > 0;
    }

    /**
     * All that is left, at the end.
     *
     * @throws IOException when the store was away for too long
     */
    List<FileInfo> bringAll() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                shelf.bring(true);
                return shelf.files();
            } catch (IOException again) {
                if (System.nanoTime() > end) {
                    throw again;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private long count() {
        return shelf.segments().map(SegmentsInfo::getSegmentCount).orElse(0L);
    }
}
