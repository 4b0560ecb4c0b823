import type { Money } from '../format/money';
import type { PlacedBid } from './frames';
import type { Lot, You } from './lots';

/**
 * Where I stand in a lot that I bid on.
 *
 * Bids are told under masks, so a mask that is not mine means that I was outbid, and my own mask may also be somebody
 * else's: then I am `unsure` until the lot was asked.
 */
export interface Standing {
  leading: boolean;
  unsure: boolean;
  /** Of the last decision that this takes into account. */
  sequence: number;
  /** My mask, as soon as it was seen. */
  alias: string | null;
  bids: ReadonlySet<string>;
  maxAmount: Money | null;
}

export type Standings = ReadonlyMap<string, Standing>;

/** A bid of mine that was taken. */
export interface BidAnswer {
  lotId: string;
  bidId: string;
  sequence: number;
  leading: boolean;
  amount: Money;
  currentBid: Money;
  lowestAcceptable: Money | null;
  endsAt: string | null;
  maxAmount: Money | null;
}

/** @param lot as it is known here: frames may have overtaken the answer */
export function taken(standings: Standings, lot: Lot | undefined, answer: BidAnswer): Standings {
  const before = standings.get(answer.lotId);
  const bids = new Set(before?.bids).add(answer.bidId);
  const overtaken = lot !== undefined && lot.sequence > answer.sequence;
  return new Map(standings).set(answer.lotId, {
    leading: answer.leading,
    unsure: overtaken && answer.leading,
    sequence: answer.sequence,
    alias: before?.alias ?? (lot?.sequence === answer.sequence && answer.leading ? lot.bidderName : null),
    bids,
    maxAmount: answer.leading ? answer.maxAmount : null,
  });
}

/** Somebody's bid was told. */
export function toldOfBid(standings: Standings, bid: PlacedBid): Standings {
  const mine = standings.get(bid.lotId);
  if (!mine || bid.sequence < mine.sequence) return standings;
  if (bid.sequence === mine.sequence) {
    return mine.bids.has(bid.bidId) ? new Map(standings).set(bid.lotId, { ...mine, alias: bid.bidderName }) : standings;
  }
  const known = { ...mine, sequence: bid.sequence };
  if (mine.bids.has(bid.bidId)) {
    return new Map(standings).set(bid.lotId, { ...known, leading: true, unsure: false, alias: bid.bidderName });
  }
  const another = mine.alias !== null && mine.alias !== bid.bidderName;
  return new Map(standings).set(bid.lotId, another ? { ...known, leading: false, unsure: false, maxAmount: null } : { ...known, unsure: true });
}

/** The lot was asked. */
export function toldOf(standings: Standings, lot: Lot, you: You | null): Standings {
  const mine = standings.get(lot.id);
  if (!you || (!mine && !you.leading) || (mine && lot.sequence < mine.sequence)) return standings;
  return new Map(standings).set(lot.id, {
    leading: you.leading,
    unsure: false,
    sequence: lot.sequence,
    alias: you.leading ? lot.bidderName : (mine?.alias ?? null),
    bids: mine?.bids ?? new Set(),
    maxAmount: you.leading ? (you.maxAmount ?? mine?.maxAmount ?? null) : null,
  });
}
