package live.blytz.auction.lot.application;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.stream.application.Streams;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** Sellers say what comes after what. */
@Component
public class Arranging {

    private final RunningOrders orders;
    private final Streams streams;

    Arranging(RunningOrders orders, Streams streams) {
        this.orders = orders;
        this.streams = streams;
    }

    public List<AuctionId> of(UUID stream) {
        show(stream);
        return orders.of(stream);
    }

    /** Unknown, when the show is not theirs. */
    public List<AuctionId> own(UUID seller, UUID stream) {
        if (!show(stream).isOwnedBy(seller)) {
            throw Refusal.notFound();
        }
        return orders.of(stream);
    }

    /**
     * @throws Refusal with the order as it is when it is another one by now, or has other lots
     */
    public List<AuctionId> arrange(UUID stream, List<AuctionId> before, List<AuctionId> wanted) {
        var after =
                wanted.size() == before.size()
                                && new HashSet<>(wanted).equals(new HashSet<>(before))
                        ? orders.arrange(stream, before, wanted)
                        : orders.of(stream);
        if (!after.equals(wanted)) {
            throw Refusal.of(
                    Problem.of(AuctionReason.ORDER_CHANGED)
                            .with("lots", after.stream().map(AuctionId::value).toList()));
        }
        return after;
    }

    private Stream show(UUID id) {
        return streams.find(new StreamId(id)).orElseThrow(Refusal::notFound).stream();
    }
}
