package live.blytz.auction;

import org.jspecify.annotations.Nullable;

/**
 * Why a show or a lot will not be.
 *
 * @param reason as it stands on the wire
 * @param note in the words of who called it off, for its seller
 */
public record Cancellation(String reason, @Nullable String note) {

    private static final String BY_SELLER = "cancelled_by_seller";
    private static final String BY_ADMIN = "cancelled_by_admin";
    private static final String STREAM_OVER = "stream_over";

    public static Cancellation bySeller(@Nullable String note) {
        return new Cancellation(BY_SELLER, note);
    }

    public static Cancellation byAdmin(String note) {
        return new Cancellation(BY_ADMIN, note);
    }

    /** Of lots that were still to come. */
    public static Cancellation streamOver() {
        return new Cancellation(STREAM_OVER, null);
    }

    /** The house may stop what a seller may not. */
    public boolean isByAdmin() {
        return reason.equals(BY_ADMIN);
    }
}
