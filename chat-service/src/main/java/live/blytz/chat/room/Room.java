package live.blytz.chat.room;

import java.time.Instant;
import java.util.UUID;
import live.blytz.events.chat.CommentRemoved;
import live.blytz.events.room.NewStreamComment;
import live.blytz.events.room.ViewerBanned;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One live room on this instance: its state, its last frames, and those who watch. */
public final class Room {

    private static final int IDS = 4096;
    private static final int FRAMES = 4096;
    private static final long BYTES = 2L << 20;

    private final FrameWriter writer;
    private final Audience audience;
    private final RecentIds heard = new RecentIds(IDS);
    private final ReplayBuffer replay;
    private final SaidWhere said = new SaidWhere(FRAMES);
    private long seq;
    private volatile RoomState state;

    /**
     * @param floor the log is read from the record after this one
     */
    public Room(RoomState state, long floor, FrameWriter writer, Audience audience) {
        this.state = state;
        this.seq = Math.max(0, floor);
        this.writer = writer;
        this.audience = audience;
        this.replay = new ReplayBuffer(FRAMES, BYTES, floor);
    }

    public UUID id() {
        return state.streamId();
    }

    public RoomState state() {
        return state;
    }

    /** Takes the next record of the log in; false when it was there before. */
    public synchronized boolean hear(
            SpecificRecord record, UUID eventId, long offset, Instant at, Showing showing) {
        if (!heard.add(eventId)) {
            return false;
        }
        state = state.after(record);
        seq = offset;
        var frame = Frames.of(record);
        if (frame != null) {
            var told = writer.write(frame, offset, at);
            if (told.critical()) {
                replay.add(told);
            }
            audience.show(told.along(showing));
        }
        keepOrder(record, offset);
        return true;
    }

    private void keepOrder(SpecificRecord record, long offset) {
        switch (record) {
            case NewStreamComment comment -> said.at(comment.getCommentId(), offset);
            case CommentRemoved removed ->
                    said.where(removed.getCommentId()).ifPresent(replay::withdraw);
            case ViewerBanned banned -> audience.ban(banned.getUserId());
            default -> {}
        }
    }

    public synchronized Frame.Snapshot snapshot() {
        return Frame.Snapshot.of(state, seq);
    }

    /**
     * Lets somebody in. Nothing is heard while they take their seat, so what they are shown first
     * and what the audience is shown from now on join without a gap.
     *
     * @param lastSeq the last frame they saw; null when they are new
     * @param seat called with what to show first and the sequence number that it reaches
     */
    public synchronized void enter(@Nullable Long lastSeq, Instant now, Seat seat) {
        var missed = lastSeq == null || lastSeq > seq ? null : replay.after(lastSeq).orElse(null);
        seat.take(
                missed == null
                        ? new Entrance.Fresh(writer.write(Frame.Snapshot.of(state, seq), seq, now))
                        : new Entrance.Resumed(missed),
                seq);
    }

    /** See {@link #enter}. */
    @FunctionalInterface
    public interface Seat {
        void take(Entrance entrance, long seq);
    }
}
