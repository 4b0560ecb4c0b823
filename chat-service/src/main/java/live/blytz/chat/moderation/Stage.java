package live.blytz.chat.moderation;

import java.util.UUID;
import live.blytz.chat.log.KnownRooms;
import live.blytz.chat.room.Room;
import live.blytz.chat.room.RoomState;
import live.blytz.chat.room.Rooms;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The show that something is about, and what the caller is there. */
@Component
class Stage {

    private final Rooms rooms;
    private final KnownRooms known;

    Stage(Rooms rooms, KnownRooms known) {
        this.rooms = rooms;
        this.known = known;
    }

    RoomState show(UUID stream) {
        return rooms.known(stream)
                .map(Room::state)
                .or(() -> known.find(stream))
                .orElseThrow(Refusal::notFound);
    }

    /** For those who keep order there; 403 for everybody else. */
    RoomState keptBy(Caller caller, UUID stream) {
        var show = show(stream);
        if (!rank(caller, show).keepsOrder()) {
            throw Refusal.of(
                    CommonReason.FORBIDDEN,
                    "Seller and co-hosts keep order in their show, moderators and admins in all.");
        }
        return show;
    }

    static Rank rank(Caller caller, RoomState show) {
        return Rank.of(caller.roles(), show.isHost(caller.id()));
    }
}
