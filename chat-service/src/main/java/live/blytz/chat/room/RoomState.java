package live.blytz.chat.room;

import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A live room as its log tells it. Immutable: the same records in the same discipline give the same
 * state on every instance. Each part takes from a record what concerns it.
 */
public record RoomState(Show show, Crowd crowd, Lots lots, Comments said, Discipline discipline) {

    public static RoomState unheard(UUID stream) {
        return known(stream, RoomStatus.UNKNOWN, "", null, 0);
    }

    /** What was saved of a show whose log is not read from its beginning. */
    public static RoomState known(
            UUID stream, RoomStatus status, String title, @Nullable UUID seller, int peak) {
        return new RoomState(
                new Show(stream, status, title, seller, null, null),
                new Crowd(0, peak),
                Lots.NONE,
                Comments.NONE,
                Discipline.NONE);
    }

    public RoomState after(SpecificRecord record) {
        return new RoomState(
                show.after(record),
                crowd.after(record),
                lots.after(record),
                said.after(record),
                discipline.after(record));
    }

    /** What was decided before the part of the log that is read. */
    public RoomState knowing(Restrictions kept) {
        return new RoomState(show, crowd, lots, said, discipline.restricting(kept));
    }

    public UUID streamId() {
        return show.streamId();
    }

    public RoomStatus status() {
        return show.status();
    }

    public String title() {
        return show.title();
    }

    public @Nullable UUID sellerId() {
        return show.sellerId();
    }

    public Frame.@Nullable Pinned pinned() {
        return show.pinned();
    }

    public Frame.@Nullable Video video() {
        return show.video();
    }

    public int viewers() {
        return crowd.viewers();
    }

    public int peak() {
        return crowd.peak();
    }

    public List<Frame.Comment> comments() {
        return said.latest();
    }

    public Restrictions restrictions() {
        return discipline.restrictions();
    }

    /** The seller, and who stands beside them. */
    public boolean isHost(UUID person) {
        return person.equals(sellerId()) || discipline.coHosts().contains(person);
    }
}
