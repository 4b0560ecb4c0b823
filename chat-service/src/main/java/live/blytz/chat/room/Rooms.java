package live.blytz.chat.room;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The rooms that this instance holds: those that are not over, and those that just were. */
public final class Rooms {

    private final ConcurrentHashMap<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final FrameWriter writer;
    private final Function<UUID, ? extends Audience> audiences;

    public Rooms(FrameWriter writer, Function<UUID, ? extends Audience> audiences) {
        this.writer = writer;
        this.audiences = audiences;
    }

    /**
     * @param floor the log is read from the record after this one
     */
    public Room open(RoomState state, long floor) {
        return rooms.computeIfAbsent(
                state.streamId(), id -> new Room(state, floor, writer, audiences.apply(id)));
    }

    /** A room whose show was announced. */
    public Optional<Room> known(UUID stream) {
        return Optional.ofNullable(rooms.get(stream))
                .filter(room -> room.state().status() != RoomStatus.UNKNOWN);
    }

    public Collection<Room> all() {
        return rooms.values();
    }

    public void forget(Room room) {
        rooms.remove(room.id(), room);
    }
}
