package live.blytz.chat.moderation;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.comment.CommentRate;
import live.blytz.chat.comment.Comments;
import live.blytz.chat.moderation.Report.Cause;
import live.blytz.chat.moderation.Report.Status;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What viewers find wrong, and what moderators make of it. */
@Service
class Reporting {

    private final Stage stage;
    private final Comments comments;
    private final CommentRate rate;
    private final ReportBook book;
    private final Removing removing;
    private final InstantSource clock;

    Reporting(
            Stage stage,
            Comments comments,
            CommentRate rate,
            ReportBook book,
            Removing removing,
            InstantSource clock) {
        this.stage = stage;
        this.comments = comments;
        this.rate = rate;
        this.book = book;
        this.removing = removing;
        this.clock = clock;
    }

    /**
     * The first report of a person about a comment counts; whoever says it again changes nothing.
     */
    void report(Caller by, UUID stream, UUID commentId, Cause reason, @Nullable String note) {
        var show = stage.show(stream);
        var comment =
                comments.find(commentId)
                        .filter(found -> found.streamId().equals(stream))
                        .orElseThrow(Refusal::notFound);
        if (rate.exceeded(by.id()).isPresent()) {
            throw Refusal.of(CommonReason.RATE_LIMITED);
        }
        book.add(
                new Report(
                        Ids.named("report", commentId.toString(), by.id().toString()),
                        stream,
                        show.title(),
                        commentId,
                        comment.text(),
                        comment.userId(),
                        comment.userName(),
                        by.id(),
                        by.name(),
                        reason,
                        note,
                        Status.OPEN,
                        clock.instant(),
                        null,
                        null));
    }

    List<Report> list(@Nullable Status status, ReportBook.@Nullable Place after, int limit) {
        return book.list(status, after, limit);
    }

    /** Said again, it changes nothing; a comment that is gone does not come back. */
    Report resolve(Caller by, UUID id, Status resolution) {
        var report = book.find(id).orElseThrow(Refusal::notFound);
        if (report.status() == resolution) {
            return report;
        }
        switch (resolution) {
            case OPEN -> throw Refusal.invalid("resolution", "must be removed or dismissed");
            case DISMISSED -> {
                if (report.status() == Status.REMOVED) {
                    throw Refusal.of(
                            Problem.of(CommonReason.CONFLICT).detail("The comment is gone."));
                }
                book.resolve(report.commentId(), Status.DISMISSED, by.id(), clock.instant());
            }
            case REMOVED -> {
                comments.ever(report.commentId())
                        .ifPresent(comment -> removing.remove(by, comment));
                book.resolve(report, Status.REMOVED, by.id(), clock.instant());
            }
        }
        return book.find(id).orElseThrow(Refusal::notFound);
    }
}
