package live.blytz.chat.socket;

import org.jspecify.annotations.Nullable;

/**
 * Where a client wants to go, as its request says.
 *
 * @param stream null for the inbox
 * @param userId what the client claims to be
 * @param lastSeq the last frame it saw
 * @param token null when it comes with the first frame
 */
record Visit(
        @Nullable String stream,
        @Nullable String userId,
        @Nullable Long lastSeq,
        @Nullable String token) {

    boolean isInbox() {
        return stream == null;
    }
}
