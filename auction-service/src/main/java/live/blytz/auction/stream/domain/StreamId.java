package live.blytz.auction.stream.domain;

import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.id.Ids;

public record StreamId(UUID value) {

    private static final String ROOM = "stream-";

    public static StreamId next() {
        return new StreamId(Ids.next());
    }

    /** The show whose room is called so; empty when it is none of ours. */
    public static Optional<StreamId> ofRoom(String room) {
        if (!room.startsWith(ROOM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StreamId(UUID.fromString(room.substring(ROOM.length()))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String room() {
        return ROOM + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
