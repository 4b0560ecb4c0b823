package live.blytz.auction.video.livekit;

import io.livekit.server.AccessToken;
import io.livekit.server.CanPublish;
import io.livekit.server.CanPublishData;
import io.livekit.server.CanSubscribe;
import io.livekit.server.RoomJoin;
import io.livekit.server.RoomName;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.video.Seat;

/** Tokens: nobody has to be asked for one. */
final class Seats {

    private static final String WHIP = "/whip/v1";

    private final AuctionSettings.LiveKit settings;
    private final InstantSource clock;

    Seats(AuctionSettings.LiveKit settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Seat seat(String room, String identity, String name, boolean publishes) {
        return at(settings.url(), room, identity, name, publishes, publishes);
    }

    Seat whip(String room, String identity, String name) {
        return at(settings.publicHttp() + WHIP, room, identity, name, true, false);
    }

    private Seat at(
            String url, String room, String identity, String name, boolean sends, boolean talks) {
        var expiresAt = clock.instant().plus(settings.tokenTtl()).truncatedTo(ChronoUnit.SECONDS);
        var token = new AccessToken(settings.apiKey(), settings.apiSecret());
        token.setIdentity(identity);
        token.setName(name);
        token.setExpiration(Date.from(expiresAt));
        token.addGrants(
                new RoomJoin(true),
                new RoomName(room),
                new CanSubscribe(true),
                new CanPublish(sends),
                new CanPublishData(talks));
        return new Seat(url, token.toJwt(), expiresAt);
    }
}
