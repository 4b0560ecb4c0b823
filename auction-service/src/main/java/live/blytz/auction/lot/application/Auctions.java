package live.blytz.auction.lot.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.auction.lot.domain.AuctionId;

/** All auctions, and the books of their bids. */
public interface Auctions {

    Optional<Stored> find(AuctionId id);

    /** The auction, and the telling of it. */
    void add(AuctionEvent.AuctionScheduled scheduled);

    /** False when somebody else has written since. */
    boolean edit(Stored before, Auction.Scheduled after);

    /**
     * The whole batch, if nobody else has written since {@link Batch#before}. A batch that is no
     * move is held to the same: what it refuses was refused on the latest.
     *
     * @return false when somebody has; nothing is written then
     */
    boolean commit(Batch batch);

    /** Live ones whose end has passed. */
    List<AuctionId> overdue(Instant now);

    /** Scheduled ones that open by themselves, and whose time has come. */
    List<AuctionId> dueToOpen(Instant now);

    /** Scheduled ones of a show. */
    List<AuctionId> scheduledIn(UUID stream);

    /** Live ones of a show. */
    List<AuctionId> liveIn(UUID stream);

    /** Scheduled and live ones of a product. */
    int countOpen(UUID product);
}
