package live.blytz.chat.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A room of one vendor and one customer, as it is shown to one of them.
 *
 * @param messages the latest, oldest first
 * @param unread how many the reader has not read
 */
record Conversation(
        String roomId,
        List<Message> messages,
        List<Participant> participants,
        long unread,
        Instant createdAt,
        Instant updatedAt) {

    record Participant(UUID userId, Side type, String name) {}
}
