import type { LotStatus } from '../../api/lots';
import type { RoomState } from '../../api/roomState';
import type { Lot } from '../shapes';
import { heard, type Seen } from './minutes';

const RANK: Record<LotStatus, number> = { scheduled: 0, live: 1, sold: 2, unsold: 2, cancelled: 2 };

/** The seller's lots as the API said them, with what the room told since. */
export function upToDate(lots: readonly Lot[], room: RoomState | null): Lot[] {
  return lots.map((lot) => {
    const told = room?.lots.get(lot.id);
    if (!told || told.sequence < lot.sequence || RANK[told.status] < RANK[lot.status as LotStatus]) return lot;
    return {
      ...lot,
      status: told.status,
      current_bid: told.currentBid ?? lot.current_bid ?? null,
      current_bidder_name: told.bidderName ?? lot.current_bidder_name ?? null,
      total_bids: Math.max(told.totalBids, lot.total_bids),
      sequence: told.sequence,
      reserve_met: told.reserveMet,
      ends_at: told.endsAt ?? lot.ends_at ?? null,
    };
  });
}

/** The room knows of something that the list of lots does not. */
export const isBehind = (lots: readonly Lot[], room: RoomState | null): boolean =>
  [...(room?.lots.values() ?? [])].some((told) => {
    const known = lots.find(({ id }) => id === told.id);
    return !known || known.status !== told.status;
  });

/** Bids as they were told, by the minute in which they fell. */
export function bidsSeen(points: RoomState['points'], viewers: ReadonlyMap<number, Seen>): ReadonlyMap<number, Seen> {
  let seen = viewers;
  for (const [lot, bids] of points) for (const { at, sequence } of bids) seen = heard(seen, at, { bid: `${lot} ${sequence}` });
  return seen;
}
