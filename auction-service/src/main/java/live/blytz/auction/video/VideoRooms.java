package live.blytz.auction.video;

import java.util.Optional;
import java.util.UUID;

/** Whoever carries the video. */
public interface VideoRooms {

    /**
     * @param publishes whether this person is seen and heard, or only sees and hears
     * @return empty when there is no video here
     */
    Optional<Seat> seat(String room, UUID person, String name, boolean publishes);
}
