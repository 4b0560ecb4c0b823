package live.blytz.chat.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.events.chat.DirectMessageSent;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What a vendor and a customer may do in their room, and nobody else. */
@Service
class Conversing {

    static final int SHOWN = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Conversing.class);

    private final Conversations conversations;
    private final People people;
    private final DocumentOutbox outbox;
    private final InstantSource clock;

    Conversing(
            Conversations conversations,
            People people,
            DocumentOutbox outbox,
            InstantSource clock) {
        this.conversations = conversations;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether it is new. */
    boolean open(Counter counter, Caller opener) {
        var now = clock.instant();
        if (!conversations.open(counter, now)) {
            return false;
        }
        conversations.add(
                counter,
                new Message(
                        Ids.named("opened", counter.roomId()),
                        opener.id(),
                        Side.SYSTEM,
                        "system",
                        "The conversation began.",
                        null,
                        Map.of(),
                        now,
                        true),
                null);
        return true;
    }

    Conversation show(String roomId, Caller reader) {
        return show(room(roomId, reader), reader, SHOWN);
    }

    List<Conversations.Room> roomsOf(Caller caller, @Nullable Instant before, int limit) {
        return conversations.of(caller.id(), before, limit);
    }

    Conversation show(Conversations.Room room, Caller reader, int messages) {
        var counter = room.counter();
        return new Conversation(
                counter.roomId(),
                conversations.messages(counter, null, messages).reversed(),
                List.of(
                        participant(counter.vendor(), Side.VENDOR),
                        participant(counter.customer(), Side.CUSTOMER)),
                counter.sideOf(reader.id())
                        .map(side -> conversations.unread(counter, side))
                        .orElse(0L),
                room.createdAt(),
                room.updatedAt());
    }

    /** The message that a cursor names. */
    Message place(String id) {
        try {
            return conversations.message(UUID.fromString(id)).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException foreign) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }

    List<Message> messages(String roomId, Caller reader, @Nullable Message before, int limit) {
        return conversations.messages(room(roomId, reader).counter(), before, limit);
    }

    /**
     * @param key names this message among the sender's: the same one is sent once
     */
    Message send(
            String roomId,
            Caller sender,
            String text,
            @Nullable String imageId,
            Map<String, String> metadata,
            @Nullable String key) {
        var counter = room(roomId, sender).counter();
        var side = counter.sideOf(sender.id()).orElseThrow(Refusal::notFound);
        var id =
                key == null
                        ? Ids.next()
                        : Ids.named("message", roomId, sender.id().toString(), key);
        var message =
                new Message(
                        id,
                        sender.id(),
                        side,
                        imageId == null ? "text" : "image",
                        text,
                        imageId,
                        metadata,
                        clock.instant(),
                        false);
        if (conversations.add(counter, message, told(counter, message))) {
            outbox.wake(Conversations.MESSAGES, id.toString());
            return message;
        }
        var there = conversations.message(id).orElse(message);
        if (!there.message().equals(text)) {
            throw Refusal.of(CommonReason.KEY_REUSED);
        }
        return there;
    }

    /** How many are unread afterwards. */
    long read(String roomId, Caller reader, @Nullable UUID upTo) {
        var counter = room(roomId, reader).counter();
        var side = counter.sideOf(reader.id()).orElseThrow(Refusal::notFound);
        var until =
                upTo == null
                        ? clock.instant()
                        : conversations.message(upTo).orElseThrow(Refusal::notFound).timestamp();
        conversations.read(counter, side, until);
        return conversations.unread(counter, side);
    }

    /** Participants, and an admin, whose look is written down. */
    private Conversations.Room room(String roomId, Caller caller) {
        var counter = Counter.of(roomId).orElseThrow(Refusal::notFound);
        if (counter.sideOf(caller.id()).isEmpty()) {
            if (!caller.isAdmin()) {
                throw Refusal.notFound();
            }
            LOG.info("audit: admin {} looks into room {}", caller.id(), roomId);
        }
        return conversations.find(counter).orElseThrow(Refusal::notFound);
    }

    private Document told(Counter counter, Message message) {
        return outbox.row(
                "chat",
                counter.roomId(),
                new DirectMessageSent(
                        counter.roomId(),
                        message.messageId(),
                        message.senderId(),
                        message.senderType().wire(),
                        counter.opposite(message.senderType()),
                        message.timestamp()));
    }

    private Conversation.Participant participant(UUID id, Side side) {
        return new Conversation.Participant(
                id, side, people.find(id).map(People.Person::name).orElse(""));
    }
}
