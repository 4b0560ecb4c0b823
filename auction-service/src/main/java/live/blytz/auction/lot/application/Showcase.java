package live.blytz.auction.lot.application;

import java.util.List;
import java.util.UUID;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.AuctionStatus;
import live.blytz.auction.lot.domain.Bid;
import org.jspecify.annotations.Nullable;

/** Auctions and their books, to look at. */
public interface Showcase {

    /** Only auctions of this show, with this status, of this seller; null = of any. */
    record Filter(@Nullable UUID stream, @Nullable AuctionStatus status, @Nullable UUID seller) {}

    /**
     * @param isWinning the highest: it leads while the auction runs
     */
    record Entry(Bid bid, boolean isWinning) {}

    /** Newest first, older than the given one. */
    List<Stored> list(Filter filter, @Nullable AuctionId olderThan, int limit);

    /** Latest first, before the given sequence. */
    List<Entry> book(AuctionId id, long before, int limit);
}
