package live.blytz.auction.stream.application;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.stream.domain.CoHost;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** A seller invites, a guest accepts; from then on the guest's seat may publish. */
@Component
public class CoHosting {

    private final Producing producing;
    private final Streams streams;
    private final CoHosts coHosts;
    private final InstantSource clock;

    CoHosting(Producing producing, Streams streams, CoHosts coHosts, InstantSource clock) {
        this.producing = producing;
        this.streams = streams;
        this.coHosts = coHosts;
        this.clock = clock;
    }

    public CoHost invite(UUID seller, StreamId id, UUID guest) {
        var show = producing.own(seller, id).stream();
        if (show.status().isOver()) {
            throw Refusal.of(AuctionReason.STREAM_OVER);
        }
        if (show.isOwnedBy(guest)) {
            throw Refusal.invalid("user_id", "is the seller, who is there anyway");
        }
        coHosts.invite(id, guest, clock.instant());
        return coHosts.find(id, guest).orElseThrow();
    }

    public CoHost accept(StreamId id, UUID guest, String name) {
        var show = streams.find(id).orElseThrow(Refusal::notFound).stream();
        if (show.status().isOver()) {
            throw Refusal.of(AuctionReason.STREAM_OVER);
        }
        if (!coHosts.accept(id, guest, name, clock.instant())) {
            throw Refusal.of(AuctionReason.NOT_INVITED);
        }
        return coHosts.find(id, guest).orElseThrow();
    }

    public List<CoHost> of(UUID seller, StreamId id) {
        producing.own(seller, id);
        return coHosts.of(id);
    }

    public void remove(UUID seller, StreamId id, UUID guest) {
        producing.own(seller, id);
        coHosts.remove(id, guest);
    }
}
