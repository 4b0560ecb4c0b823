package live.blytz.local.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an onlooker at the camera of a room that is recorded, as long as none comes by RTMP; again
 * when it fell, with growing pauses.
 */
final class Watch {

    /** What a watch asks of the world. */
    interface Around {

        /** Whether pictures come by RTMP: then nobody need look. */
        boolean hasRtmp(String room);

        /** Empty when nobody sends, or LiveKit does not say. */
        Optional<Sight> sight(String room);

        OnlookerProgram.State program();

        /** Nothing of it has been sent yet. */
        void begins(Broadcast broadcast);
    }

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    /** So often in a row without a picture, and there is none to be had. */
    private static final int MOST_FAILURES = 3;

    private final String room;
    private final Around around;
    private final Onlooker.Gear gear;
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Onlooker onlooker;
    private @Nullable Sight seen;
    private int failures;
    private long notBefore;
    private @Nullable String trouble;
    private boolean waits;

    Watch(String room, Around around, Onlooker.Gear gear) {
        this.room = room;
        this.around = around;
        this.gear = gear;
    }

    void start() {
        Thread.ofVirtual().name("watch-" + room).start(this::keep);
    }

    void stop() {
        over.countDown();
        giveWay();
    }

    synchronized Optional<Broadcast> camera() {
        return Optional.ofNullable(onlooker)
                .map(Onlooker::broadcast)
                .filter(each -> !each.isOver());
    }

    /** Why the camera that is in the room cannot be seen. */
    synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** For a camera that comes by RTMP; after this nothing more comes from here. */
    synchronized void giveWay() {
        if (onlooker != null) {
            onlooker.end();
            onlooker = null;
            failures = 0;
        }
    }

    private void keep() {
        try {
            do {
                look(around.hasRtmp(room) ? Optional.empty() : around.sight(room));
            } while (!over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            giveWay();
        }
    }

    private synchronized void look(Optional<Sight> sight) {
        if (onlooker != null && !onlooker.isAlive()) {
            fell(onlooker);
        }
        if (sight.isEmpty() || camera().filter(Broadcast::hasPictures).isPresent()) {
            trouble = null;
        }
        if (sight.isEmpty() || over.getCount() == 0 || around.hasRtmp(room)) {
            return;
        }
        if (onlooker != null && seen != null && !seen.identity().equals(sight.get().identity())) {
            giveWay();
        }
        if (onlooker == null && !sight.get().muted() && System.nanoTime() >= notBefore) {
            take(sight.get());
        }
    }

    private void fell(Onlooker fallen) {
        fallen.end();
        failures = fallen.broadcast().hasPictures() ? 0 : failures + 1;
        notBefore = System.nanoTime() + pause().toNanos();
        onlooker = null;
    }

    private void take(Sight sight) {
        switch (around.program()) {
            case OnlookerProgram.Missing(var because) -> trouble = because;
            case OnlookerProgram.Coming _ -> {
                if (!waits) {
                    System.out.println(
                            "recording of %s waits for the program that looks at its camera"
                                    .formatted(room));
                }
                waits = true;
            }
            case OnlookerProgram.Ready(var program) -> {
                if (failures >= MOST_FAILURES) {
                    trouble =
                            "the camera of %s could not be looked at: the bridge's log says why"
                                    .formatted(sight.identity());
                }
                try {
                    var begun = Onlooker.begin(program, room, sight, gear);
                    onlooker = begun;
                    seen = sight;
                    around.begins(begun.broadcast());
                    begun.open();
                } catch (IOException e) {
                    System.out.println("onlooker in %s: %s".formatted(room, e.getMessage()));
                    failures++;
                    notBefore = System.nanoTime() + pause().toNanos();
                }
            }
        }
    }

    private Duration pause() {
        var next = LOOK.multipliedBy(1L << Math.clamp(failures - 1, 0, 10));
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }
}
