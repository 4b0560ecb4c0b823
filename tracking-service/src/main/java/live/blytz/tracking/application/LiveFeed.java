package live.blytz.tracking.application;

import java.util.UUID;

/**
 * Wakes those who watch an order, on every instance. May lose a message: watchers look for
 * themselves every few seconds.
 */
public interface LiveFeed {

    void changed(UUID order);

    /** Runs the action after each change until the handle is closed. */
    Watch watch(UUID order, Runnable action);

    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
