package live.blytz.auction.lot.application;

import java.time.InstantSource;
import java.util.UUID;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.Cancellation;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.Auction.Scheduled;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.product.Product;
import live.blytz.auction.product.Products;
import live.blytz.auction.stream.application.Streams;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.StreamStatus;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sellers do with their lots. Everybody else's are unknown to them. */
@Component
public class Selling {

    private final Auctions auctions;
    private final Products products;
    private final Streams streams;
    private final Catalogue catalogue;
    private final Asking asking;
    private final InstantSource clock;
    private final AuctionSettings.Lots settings;

    Selling(
            Auctions auctions,
            Products products,
            Streams streams,
            Catalogue catalogue,
            Asking asking,
            InstantSource clock,
            AuctionSettings settings) {
        this.auctions = auctions;
        this.products = products;
        this.streams = streams;
        this.catalogue = catalogue;
        this.asking = asking;
        this.clock = clock;
        this.settings = settings.lots();
    }

    public Stored schedule(UUID seller, NewLot said) {
        var product = productOf(seller, said.productId());
        if (!product.isForSale()) {
            throw Refusal.of(AuctionReason.PRODUCT_NOT_FOR_SALE);
        }
        if (auctions.countOpen(product.id()) >= product.stock()) {
            throw Refusal.of(AuctionReason.PRODUCT_ALREADY_OFFERED);
        }
        mustBeAhead(seller, said.streamId());
        var lot = catalogue.lot(AuctionId.next(), said, product);
        auctions.add(new AuctionEvent.AuctionScheduled(lot, clock.instant()));
        return new Stored(new Scheduled(lot), 1);
    }

    public Stored edit(UUID seller, Stored before, NewLot said) {
        if (!(before.auction() instanceof Scheduled)) {
            throw Refusal.of(AuctionReason.ALREADY_OPEN);
        }
        var product = productOf(seller, before.auction().lot().productId());
        mustBeAhead(seller, said.streamId());
        var after = new Scheduled(catalogue.lot(before.auction().id(), said, product));
        if (!auctions.edit(before, after)) {
            throw Refusal.of(CommonReason.PRECONDITION_FAILED);
        }
        return new Stored(after, before.version() + 1);
    }

    /** Lots of a show open while it is live. */
    public Answer open(UUID seller, AuctionId id) {
        var stream = own(seller, id).auction().lot().streamId();
        if (stream != null && show(seller, stream).status() != StreamStatus.LIVE) {
            throw Refusal.of(AuctionReason.STREAM_NOT_LIVE);
        }
        return asking.ask(id, new Command.Open(), null).answer();
    }

    /** The last seconds of a lot under the hammer: how many is the house's rule. */
    public Answer giveFairWarning(UUID seller, AuctionId id) {
        own(seller, id);
        return asking.ask(id, new Command.GiveFairWarning(settings.fairWarning()), null).answer();
    }

    /** Before it opens. */
    public Answer cancel(UUID seller, AuctionId id, @Nullable String note) {
        own(seller, id);
        return asking.ask(id, new Command.Cancel(Cancellation.bySeller(note)), null).answer();
    }

    /** What the house does: anybody's, and also while bids are taken. */
    public Answer stop(AuctionId id, String note) {
        return asking.ask(id, new Command.Cancel(Cancellation.byAdmin(note)), null).answer();
    }

    /**
     * The show is over: what has not been opened never will be. What is under the hammer is sold to
     * its end, unless the house has stopped the show.
     */
    public void cancelAllOf(UUID stream) {
        var stopped =
                streams.find(new StreamId(stream))
                        .map(stored -> stored.stream().cancelled())
                        .filter(Cancellation::isByAdmin);
        for (var id : auctions.scheduledIn(stream)) {
            asking.ask(id, new Command.Cancel(Cancellation.streamOver()), null);
        }
        stopped.ifPresent(
                why ->
                        auctions.liveIn(stream)
                                .forEach(id -> asking.ask(id, new Command.Cancel(why), null)));
    }

    /** Unknown, when it is not theirs. */
    public Stored own(UUID seller, AuctionId id) {
        return auctions.find(id)
                .filter(each -> isOf(seller, each.auction()))
                .orElseThrow(Refusal::notFound);
    }

    private static boolean isOf(UUID seller, Auction auction) {
        return auction.lot().sellerId().equals(seller);
    }

    private Product productOf(UUID seller, UUID id) {
        return products.find(id)
                .filter(each -> each.sellerId().equals(seller))
                .orElseThrow(Refusal::notFound);
    }

    private void mustBeAhead(UUID seller, @Nullable UUID stream) {
        if (stream == null) {
            return;
        }
        switch (show(seller, stream).status()) {
            case SCHEDULED, PRE_LIVE, LIVE -> {}
            case ENDING, ENDED, CANCELLED -> throw Refusal.of(AuctionReason.STREAM_OVER);
        }
    }

    private Stream show(UUID seller, UUID id) {
        return streams.find(new StreamId(id))
                .map(stored -> stored.stream())
                .filter(each -> each.isOwnedBy(seller))
                .orElseThrow(Refusal::notFound);
    }
}
