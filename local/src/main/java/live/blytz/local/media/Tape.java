package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import live.blytz.local.media.rtmp.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Writes what comes on the clock on the wall: a camera that was away for a minute leaves a minute
 * without pictures, so that times in the recording stay what they were in the show.
 */
final class Tape {

    /** Hears of each part that begins. */
    interface Parts {
        void began(Part part);
    }

    private final Path folder;
    private final Ffmpeg ffmpeg;
    private final InstantSource clock;
    private final Parts parts;
    private final int segmentSeconds;
    private final Map<Tag.Kind, Tag> setups = new EnumMap<>(Tag.Kind.class);
    private int number;
    private @Nullable Part part;
    private boolean stale;
    private boolean joining;
    private long shift;
    private boolean closed;

    /**
     * @param number of the last part of an earlier run
     */
    Tape(
            Path folder,
            int number,
            int segmentSeconds,
            Ffmpeg ffmpeg,
            InstantSource clock,
            Parts parts) {
        this.segmentSeconds = segmentSeconds;
        this.folder = folder;
        this.number = number;
        this.ffmpeg = ffmpeg;
        this.clock = clock;
        this.parts = parts;
    }

    /** Another publisher's clock begins. */
    synchronized void joined() {
        joining = true;
    }

    synchronized void write(Tag tag) {
        if (closed || tag.kind() == Tag.Kind.METADATA) {
            return;
        }
        if (tag.isDecoderSetup()) {
            var before = setups.put(tag.kind(), tag);
            stale |= before == null || !Arrays.equals(before.body(), tag.body());
            return;
        }
        if (part == null || stale || !part.isAlive()) {
            if (!tag.isKeyFrame()) {
                return;
            }
            begin(tag);
        }
        if (joining) {
            joining = false;
            shift = clock.millis() - began().toEpochMilli() - tag.at();
        }
        put(tag.movedTo(tag.at() + shift));
    }

    private void begin(Tag tag) {
        finish();
        try {
            part = Part.begin(++number, folder, clock.instant(), ffmpeg, segmentSeconds);
        } catch (IOException e) {
            System.out.println("recording: no part %d: %s".formatted(number, e.getMessage()));
            return;
        }
        stale = false;
        joining = false;
        shift = -tag.at();
        setups.values().forEach(setup -> put(setup.movedTo(0)));
        parts.began(part);
    }

    private Instant began() {
        return part == null ? clock.instant() : part.began();
    }

    private void put(Tag tag) {
        if (part != null) {
            part.put(tag.movedTo(Math.max(0, tag.at())));
        }
    }

    /** Lets the part that is under way come to its end, elsewhere. */
    private Thread finish() {
        var ending = part;
        part = null;
        return Thread.ofVirtual()
                .start(
                        () -> {
                            if (ending != null) {
                                ending.finish();
                            }
                        });
    }

    /** No more is written; returns when what was written is whole. */
    void close() throws InterruptedException {
        Thread ending;
        synchronized (this) {
            closed = true;
            ending = finish();
        }
        ending.join();
    }
}
