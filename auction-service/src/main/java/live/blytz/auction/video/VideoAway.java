package live.blytz.auction.video;

/** The provider cannot be asked now, or will not do it. Nothing is known of what came of it. */
public final class VideoAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private VideoAway(String message, Throwable cause, boolean refused) {
        super(message, cause, false, false);
        this.refused = refused;
    }

    public static VideoAway unreachable(String call, Throwable cause) {
        return new VideoAway(call + ": " + cause, cause, false);
    }

    /** It answered, and said no. */
    @SuppressWarnings("NullAway") // Throwable takes no cause as null
    public static VideoAway refused(String call, String answer) {
        return new VideoAway(call + " was refused: " + answer, null, true);
    }

    public boolean isRefusal() {
        return refused;
    }
}
