package live.blytz.auction.lot.application;

import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.platform.event.OutboxRow;

/** Turns what happened into what is told. */
public interface Telling {

    /** The row of the outbox that tells it, as part of the calling thread's trace. */
    OutboxRow row(AuctionEvent event);

    /** For those who are in a transaction of their own. */
    void tell(AuctionEvent event);
}
