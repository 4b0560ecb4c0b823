package live.blytz.chat.room;

import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.platform.trace.Step;

/**
 * The way of one frame from the room log to all who watch from this instance: one step of its
 * trace, however many they are. It ends when everybody who has to do with it is done.
 */
public final class Showing {

    /** Of what is in no trace. */
    public static final Showing UNSEEN = new Showing(Step.NONE);

    private final Step step;
    private final AtomicInteger busy = new AtomicInteger(1);
    private final AtomicInteger viewers = new AtomicInteger();

    public Showing(Step step) {
        this.step = step;
    }

    /** Somebody more has to do with it. */
    public void handed() {
        if (step != Step.NONE) {
            busy.incrementAndGet();
        }
    }

    /**
     * Somebody is done.
     *
     * @param shown to how many they have written it
     */
    public void done(int shown) {
        if (step != Step.NONE) {
            viewers.addAndGet(shown);
            if (busy.decrementAndGet() == 0) {
                step.with("viewers", viewers.get()).end();
            }
        }
    }
}
