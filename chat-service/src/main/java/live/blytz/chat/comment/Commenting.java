package live.blytz.chat.comment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import live.blytz.chat.ChatReason;
import live.blytz.chat.comment.Outcome.Refused;
import live.blytz.chat.comment.Outcome.Said;
import live.blytz.chat.log.RoomWriter;
import live.blytz.chat.room.KeptRestrictions;
import live.blytz.chat.room.Restrictions.Term;
import live.blytz.chat.room.Rooms;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Reason;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** A comment is stored, then told to the room, then marked as told. */
@Service
public class Commenting {

    private static final Logger LOG = LoggerFactory.getLogger(Commenting.class);
    private static final Duration OVERDUE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;
    private static final Executor THREADS = Thread::startVirtualThread;

    private final Rooms rooms;
    private final Comments comments;
    private final CommentRate rate;
    private final KeptRestrictions restrictions;
    private final RoomWriter writer;
    private final InstantSource clock;

    Commenting(
            Rooms rooms,
            Comments comments,
            CommentRate rate,
            KeptRestrictions restrictions,
            RoomWriter writer,
            InstantSource clock) {
        this.rooms = rooms;
        this.comments = comments;
        this.rate = rate;
        this.restrictions = restrictions;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * @param clientId names this comment among the person's own: the same one is said once
     */
    public Outcome say(Caller who, UUID stream, String said, @Nullable String clientId) {
        var room = rooms.known(stream).orElse(null);
        if (room == null || !room.state().status().takesComments()) {
            return refused(ChatReason.ROOM_CLOSED, ChatReason.ROOM_CLOSED.title());
        }
        var text = CommentText.of(said).orElse(null);
        if (text == null) {
            return new Refused(
                    CommonReason.INVALID,
                    "A comment has 1 to " + CommentText.LONGEST + " characters.",
                    "text",
                    null,
                    null);
        }
        var restricted = restricted(who.id(), stream);
        if (restricted != null) {
            return restricted;
        }
        var wait = rate.exceeded(who.id()).orElse(null);
        if (wait != null) {
            return new Refused(
                    CommonReason.RATE_LIMITED, CommonReason.RATE_LIMITED.title(), null, wait, null);
        }
        return store(
                new Comment(
                        id(who, stream, clientId),
                        stream,
                        who.id(),
                        who.name().isBlank() ? "Viewer" : who.name(),
                        text,
                        clock.instant()));
    }

    /** What was stored but perhaps never told, because something was down in between. */
    @Scheduled(fixedDelayString = "PT5S")
    void tellOverdue() {
        var overdue = comments.untold(clock.instant().minus(OVERDUE), AT_ONCE);
        overdue.forEach(this::tell);
        if (!overdue.isEmpty()) {
            LOG.info("{} comments were told late", overdue.size());
        }
    }

    /** As it is written down, which the room may not have heard yet. */
    private @Nullable Refused restricted(UUID user, UUID stream) {
        var kept = restrictions.of(stream, user);
        var now = clock.instant();
        return kept.ban(user, now)
                .map(ban -> refused(ChatReason.BANNED, ban))
                .or(() -> kept.mute(user, now).map(mute -> refused(ChatReason.MUTED, mute)))
                .orElse(null);
    }

    private Outcome store(Comment comment) {
        if (comments.add(comment)) {
            tell(comment);
            return new Said(comment);
        }
        var there = comments.ever(comment.commentId()).orElse(comment);
        return there.text().equals(comment.text())
                ? new Said(there)
                : refused(CommonReason.KEY_REUSED, CommonReason.KEY_REUSED.title());
    }

    private void tell(Comment comment) {
        writer.tell(comment.streamId(), comment.commentId(), comment.event())
                .thenRunAsync(() -> comments.told(comment.commentId()), THREADS)
                .exceptionally(
                        trouble -> {
                            LOG.warn(
                                    "comment {} will be told later: {}",
                                    comment.commentId(),
                                    trouble.toString());
                            return null;
                        });
    }

    private static UUID id(Caller who, UUID stream, @Nullable String clientId) {
        return clientId == null
                ? Ids.next()
                : Ids.named("comment", stream.toString(), who.id().toString(), clientId);
    }

    private static Refused refused(Reason reason, String message) {
        return new Refused(reason, message, null, null, null);
    }

    private static Refused refused(Reason reason, Term term) {
        return new Refused(reason, reason.title(), null, null, term.until());
    }
}
