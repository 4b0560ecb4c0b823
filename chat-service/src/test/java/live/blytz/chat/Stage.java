package live.blytz.chat;

import static live.blytz.chat.Shows.moved;
import static live.blytz.chat.Shows.scheduled;

import java.util.UUID;
import live.blytz.chat.room.RoomStatus;
import live.blytz.chat.room.Rooms;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;

/** The other services, as far as a room hears of them. */
public final class Stage implements AutoCloseable {

    private final EventProbe probe = EventProbe.on("room");

    public EventProbe probe() {
        return probe;
    }

    /** A show that is on, everywhere. */
    public UUID liveShow(Instances.Instance... instances) {
        var stream = Ids.next();
        probe.tell("stream", stream, scheduled(stream));
        move(stream, "scheduled", "pre_live");
        move(stream, "pre_live", "live");
        for (var instance : instances) {
            await(instance, stream, RoomStatus.LIVE);
        }
        return stream;
    }

    public void move(UUID stream, String from, String to) {
        probe.tell("stream", stream, moved(stream, from, to));
    }

    public static void await(Instances.Instance instance, UUID stream, RoomStatus status) {
        var rooms = instance.context().getBean(Rooms.class);
        Patience.until(
                () ->
                        rooms.known(stream)
                                .filter(room -> room.state().status() == status)
                                .isPresent());
    }

    @Override
    public void close() {
        probe.close();
    }
}
