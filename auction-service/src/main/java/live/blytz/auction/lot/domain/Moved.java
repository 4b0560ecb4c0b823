package live.blytz.auction.lot.domain;

import java.util.List;

/** The next auction, and what happened on the way there. */
public record Moved(Auction auction, List<AuctionEvent> events) {}
