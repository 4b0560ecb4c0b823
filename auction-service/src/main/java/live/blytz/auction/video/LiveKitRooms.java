package live.blytz.auction.video;

import io.livekit.server.AccessToken;
import io.livekit.server.CanPublish;
import io.livekit.server.CanPublishData;
import io.livekit.server.CanSubscribe;
import io.livekit.server.RoomJoin;
import io.livekit.server.RoomName;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auction.AuctionSettings;
import org.springframework.stereotype.Component;

/** Rooms of a LiveKit server: a token is all it takes, the room opens with its first guest. */
@Component
class LiveKitRooms implements VideoRooms {

    private final AuctionSettings.LiveKit settings;

    LiveKitRooms(AuctionSettings settings) {
        this.settings = settings.livekit();
    }

    @Override
    public Optional<Seat> seat(String room, UUID person, String name, boolean publishes) {
        if (settings.url().isBlank()) {
            return Optional.empty();
        }
        var token = new AccessToken(settings.apiKey(), settings.apiSecret());
        token.setIdentity(person.toString());
        token.setName(name);
        token.setTtl(settings.tokenTtl().toMillis());
        token.addGrants(
                new RoomJoin(true),
                new RoomName(room),
                new CanSubscribe(true),
                new CanPublish(publishes),
                new CanPublishData(publishes));
        return Optional.of(new Seat(settings.url(), token.toJwt()));
    }
}
