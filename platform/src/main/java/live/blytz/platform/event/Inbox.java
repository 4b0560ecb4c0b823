package live.blytz.platform.event;

/** Remembers what was heard, so that the same event has its effect once. */
@FunctionalInterface
interface Inbox {

    /** For services without a database: every handler is on its own. */
    Inbox NONE =
            (_, effect) -> {
                effect.run();
                return true;
            };

    /**
     * Runs the effect, unless this event had it before.
     *
     * @return false when it had
     */
    boolean once(Envelope event, Runnable effect);
}
