package live.blytz.chat.comment;

import java.time.Instant;
import java.util.UUID;
import live.blytz.events.room.NewStreamComment;

/** Something that was said in a room, as it is stored and shown. */
public record Comment(
        UUID commentId,
        UUID streamId,
        UUID userId,
        String userName,
        String text,
        Instant createdAt) {

    NewStreamComment event() {
        return new NewStreamComment(streamId, commentId, userId, userName, text, createdAt);
    }
}
