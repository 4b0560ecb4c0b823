package live.blytz.chat.moderation;

import java.time.InstantSource;
import java.util.UUID;
import live.blytz.chat.comment.Comment;
import live.blytz.chat.comment.Comments;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.springframework.stereotype.Service;

/** A comment goes: out of the history, out of its room, and its reports are done. */
@Service
class Removing {

    private final Stage stage;
    private final Comments comments;
    private final ReportBook reports;
    private final DocumentOutbox outbox;
    private final InstantSource clock;

    Removing(
            Stage stage,
            Comments comments,
            ReportBook reports,
            DocumentOutbox outbox,
            InstantSource clock) {
        this.stage = stage;
        this.comments = comments;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For its author, and for those who keep order in its show. */
    void remove(Caller by, UUID stream, UUID id) {
        var comment =
                comments.ever(id)
                        .filter(found -> found.streamId().equals(stream))
                        .orElseThrow(Refusal::notFound);
        if (!comment.userId().equals(by.id())) {
            stage.keptBy(by, stream);
        }
        remove(by, comment);
    }

    /** Does nothing to one that is gone. */
    void remove(Caller by, Comment comment) {
        var now = clock.instant();
        var event = new CommentRemoved(comment.streamId(), comment.commentId(), by.id(), now);
        var gone =
                comments.remove(
                        comment.commentId(),
                        by.id(),
                        now,
                        outbox.row("room", comment.streamId(), event),
                        outbox.row("chat", comment.streamId(), event));
        if (gone) {
            outbox.wake(Comments.COLLECTION, comment.commentId().toString());
        }
        reports.resolve(comment.commentId(), Report.Status.REMOVED, by.id(), now);
    }
}
