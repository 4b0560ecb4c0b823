package live.blytz.local.media;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.local.media.rtmp.Tag;

/** The cameras of one recording: what they send goes onto its tape until they go. */
final class Cameras {

    private final Tape tape;
    private final InstantSource clock;
    private final Set<Broadcast> followed = ConcurrentHashMap.newKeySet();
    private Instant lastMedia;

    Cameras(Tape tape, InstantSource clock) {
        this.tape = tape;
        this.clock = clock;
        this.lastMedia = clock.instant();
    }

    /** Once each. */
    void follow(Broadcast broadcast) {
        if (followed.add(broadcast)) {
            tape.joined();
            broadcast.join(new OntoTape(broadcast));
        }
    }

    synchronized boolean areSilentFor(Duration time) {
        return clock.instant().isAfter(lastMedia.plus(time));
    }

    private synchronized void heard() {
        lastMedia = clock.instant();
    }

    private final class OntoTape implements Sink {

        private final Broadcast broadcast;

        OntoTape(Broadcast broadcast) {
            this.broadcast = broadcast;
        }

        @Override
        public void take(Tag tag) {
            tape.write(tag);
            if (tag.isKeyFrame()) {
                heard();
            }
        }

        @Override
        public void ended() {
            followed.remove(broadcast);
            System.out.println("recording of %s: the camera has gone".formatted(broadcast.room()));
        }
    }
}
