package live.blytz.tracking.domain;

/** A circle around the pickup or the door. */
public enum Fence {
    PICKUP,
    DROP_OFF;

    /** Inside from here on, metres. */
    static final double ENTER_M = 120;

    /** Outside from here on: wider, so that a shaky GPS at the line does not cross it twice. */
    static final double EXIT_M = 200;

    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
