package live.blytz.auction.lot.application;

import live.blytz.auction.lot.domain.Auction;

/**
 * An auction as the table has it.
 *
 * @param version rises with every commit: who knows the latest may write the next
 */
public record Stored(Auction auction, long version) {}
