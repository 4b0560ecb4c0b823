package live.blytz.auction.stream.application;

import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.stream.domain.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A ban is written down, and somebody sent to the show's room: whoever hears of bans waits for no
 * video server.
 */
@Component
public class Banning {

    private final Bans bans;
    private final ApplicationEventPublisher inside;

    Banning(Bans bans, ApplicationEventPublisher inside) {
        this.bans = bans;
        this.inside = inside;
    }

    /**
     * @param until when they may come back; null = not in this show
     */
    public void ban(StreamId show, UUID user, @Nullable Instant until, Instant at) {
        bans.ban(show, user, until, at);
        inside.publishEvent(new VideoDue(show));
    }

    public void lift(StreamId show, UUID user, Instant at) {
        bans.lift(show, user, at);
    }
}
