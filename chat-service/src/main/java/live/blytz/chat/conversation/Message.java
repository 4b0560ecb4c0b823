package live.blytz.chat.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a room.
 *
 * @param type text, image or system
 * @param message the text; of an image what stands below it
 * @param imageId the upload that an image shows
 * @param read whether the other side has read it
 */
record Message(
        UUID messageId,
        UUID senderId,
        Side senderType,
        String type,
        String message,
        @Nullable String imageId,
        Map<String, String> metadata,
        Instant timestamp,
        boolean read) {}
