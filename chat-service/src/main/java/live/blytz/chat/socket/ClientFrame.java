package live.blytz.chat.socket;

import org.jspecify.annotations.Nullable;

/** What a client may say. */
sealed interface ClientFrame {

    record Ping() implements ClientFrame {}

    /**
     * @param lastSeq the last frame the client saw; null when it is new
     */
    record Auth(String token, @Nullable Long lastSeq) implements ClientFrame {}

    record NewComment(String text, @Nullable String clientId) implements ClientFrame {}

    record Reaction(String reaction) implements ClientFrame {}

    /** Not a frame of ours. */
    record Rubbish(String code, String message) implements ClientFrame {}
}
