package live.blytz.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.events.room.NewStreamComment;
import org.apache.avro.specific.SpecificRecord;

/** What was said last in a room. Immutable; whoever comes in reads so much of it. */
record Comments(List<Frame.Comment> latest) {

    static final Comments NONE = new Comments(List.of());

    private static final int KEPT = 50;

    Comments after(SpecificRecord record) {
        return switch (record) {
            case NewStreamComment event -> said(Frame.Comment.of(event));
            case CommentRemoved event -> without(event.getCommentId());
            default -> this;
        };
    }

    private Comments said(Frame.Comment comment) {
        var next = new ArrayList<>(latest);
        next.add(comment);
        return new Comments(
                List.copyOf(next.subList(Math.max(0, next.size() - KEPT), next.size())));
    }

    private Comments without(UUID comment) {
        return new Comments(
                latest.stream().filter(said -> !said.commentId().equals(comment)).toList());
    }
}
