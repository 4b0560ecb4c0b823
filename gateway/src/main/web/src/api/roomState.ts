import type { Money } from '../format/money';
import type { Moderation, News, Pinned, PlacedBid, Snapshot } from './frames';
import { after, byTime, inStep, without, type FeedItem } from './feed';
import type { Lot, SeenLot } from './lots';
import { isOver, type Show, type ShowStatus, type VideoState } from './shows';
import { taken, toldOf, toldOfBid, type BidAnswer, type Standing } from './standing';

/** The last fall of a hammer that was seen. */
export interface Fall {
  lotId: string;
  title: string;
  outcome: 'sold' | 'unsold' | 'cancelled';
  winner: string | null;
  amount: Money | null;
}

export interface Point {
  sequence: number;
  at: number;
  amount: Money;
}

/** A live room as its frames tell it. Every function here gives the next state and leaves the old one as it was. */
export interface RoomState {
  /** The highest sequence number that was seen; what is not above it was seen before. */
  seq: number;
  /** How often a snapshot came: each one may have left something out that must be asked for. */
  snapshots: number;
  title: string;
  status: ShowStatus;
  sellerId: string | null;
  /** Who stands beside the seller. */
  coHosts: ReadonlySet<string>;
  video: VideoState;
  viewers: number;
  peak: number;
  lots: ReadonlyMap<string, Lot>;
  /** The lot under the hammer, or the last that was. */
  currentId: string | null;
  pinned: Pinned | null;
  feed: readonly FeedItem[];
  standings: ReadonlyMap<string, Standing>;
  points: ReadonlyMap<string, readonly Point[]>;
  fall: Fall | null;
  /** Who may not comment, and until when. */
  muted: ReadonlyMap<string, string>;
}

export const roomOf = (show: Show): RoomState => ({
  seq: 0,
  snapshots: 0,
  title: show.title,
  status: show.status,
  sellerId: show.sellerId,
  coHosts: new Set(),
  video: show.video,
  viewers: 0,
  peak: show.maxViewers,
  lots: new Map(),
  currentId: null,
  pinned: null,
  feed: [],
  standings: new Map(),
  points: new Map(),
  fall: null,
  muted: new Map(),
});

/**
 * @param seq null for frames that may be missed, such as counts
 * @param at when it happened
 */
export function hear(room: RoomState, news: News, seq: number | null, at: string): RoomState {
  if (news.event === 'snapshot') return startOver(room, news.snapshot, seq ?? 0);
  if (seq !== null && seq <= room.seq) return room; // told again
  const next = told(room, news, at);
  return seq === null ? next : { ...next, seq };
}

function told(room: RoomState, news: Exclude<News, { event: 'snapshot' }>, at: string): RoomState {
  switch (news.event) {
    case 'lot_announced':
      return room; // without its picture and product; the list of lots is asked for instead
    case 'lot_opened':
      return { ...withLot(room, news.lot), currentId: news.lot.id, fall: null };
    case 'bid':
      return bidPlaced(room, news.bid, at);
    case 'lot_extended':
      return changed(room, news.lotId, (lot) => ({ ...lot, endsAt: news.endsAt }));
    case 'fair_warning':
      return warned(room, news, at);
    case 'lot_closed':
      return hammered(room, news, at);
    case 'comment':
      return { ...room, feed: after(room.feed, { kind: 'comment', ...news.comment }) };
    case 'gift': {
      const { id, name, gift, quantity, amount } = news;
      return { ...room, feed: after(room.feed, { kind: 'gift', id, name, gift, quantity, amount, at }) };
    }
    case 'cohost':
      return {
        ...room,
        coHosts: new Set(room.coHosts).add(news.id),
        feed: after(room.feed, { kind: 'cohost', id: `cohost-${news.id}`, name: news.name, at }),
      };
    case 'status':
      return { ...room, status: news.status };
    case 'over':
      return isOver(room.status) ? room : { ...room, status: 'ended' }; // what was stopped stays cancelled
    case 'pinned':
      return { ...room, pinned: news.pinned };
    case 'viewers':
      return { ...room, viewers: news.viewers, peak: Math.max(room.peak, news.peak) };
    case 'video':
      return { ...room, video: news.state };
    case 'moderation':
      return moderated(room, news);
    case 'reactions':
      return room; // nobody needs to remember them
  }
}

function startOver(room: RoomState, snapshot: Snapshot, seq: number): RoomState {
  const next: RoomState = {
    ...room,
    seq,
    snapshots: room.snapshots + 1,
    title: snapshot.title || room.title,
    status: snapshot.status,
    sellerId: snapshot.sellerId ?? room.sellerId,
    coHosts: new Set(snapshot.coHosts),
    viewers: snapshot.viewers,
    peak: Math.max(room.peak, snapshot.peak),
    pinned: snapshot.pinned ?? room.pinned,
    feed: snapshot.comments.reduce<readonly FeedItem[]>(
      (feed, comment) => byTime(feed, { kind: 'comment', ...comment }),
      isOver(snapshot.status) ? room.feed : inStep(room.feed, snapshot.comments),
    ),
    muted: new Map(), // whoever is muted still is told so next
    currentId: snapshot.lot?.id ?? room.currentId,
  };
  return snapshot.lot ? withLot(next, snapshot.lot) : next;
}

function moderated(room: RoomState, { action, commentId, userId, until }: Moderation): RoomState {
  if (action === 'comment_removed' && commentId) return { ...room, feed: without(room.feed, commentId) };
  if (!userId || (action !== 'muted' && action !== 'unmuted')) return room;
  const muted = new Map(room.muted);
  if (action === 'muted' && until) muted.set(userId, until);
  else muted.delete(userId);
  return { ...room, muted };
}

function bidPlaced(room: RoomState, bid: PlacedBid, at: string): RoomState {
  const lot = room.lots.get(bid.lotId);
  if (lot && bid.sequence <= lot.sequence && lot.currentBid) return room;
  const { amount, bidderName, totalBids, sequence, lowestAcceptable, endsAt, reserveMet } = bid;
  const moved = changed(room, bid.lotId, (before) => ({
    ...before, currentBid: amount, bidderName, totalBids, sequence, lowestAcceptable, endsAt, reserveMet,
  }));
  return {
    ...moved,
    standings: toldOfBid(room.standings, bid),
    points: withPoint(room.points, bid.lotId, { sequence, amount, at: Date.parse(at) }),
  };
}

function warned(room: RoomState, { lotId, endsAt }: Extract<News, { event: 'fair_warning' }>, at: string): RoomState {
  const title = room.lots.get(lotId)?.title ?? '';
  const closer = changed(room, lotId, (lot) => ({ ...lot, endsAt }));
  return { ...closer, feed: after(room.feed, { kind: 'warning', id: `warning-${lotId}-${endsAt}`, title, at }) };
}

function hammered(room: RoomState, news: Extract<News, { event: 'lot_closed' }>, at: string): RoomState {
  const { lotId, outcome, winner, amount } = news;
  const title = room.lots.get(lotId)?.title ?? '';
  const closed = changed(room, lotId, (lot) => ({
    ...lot, status: outcome, currentBid: amount ?? lot.currentBid, bidderName: winner ?? lot.bidderName, lowestAcceptable: null,
  }));
  return {
    ...closed,
    fall: { lotId, title, outcome, winner, amount },
    feed: after(room.feed, { kind: 'fall', id: `fall-${lotId}`, title, outcome, winner, amount, at }),
  };
}

/** Lots as the API says they are; what frames said later than that stays. */
export function readLots(room: RoomState, seen: readonly SeenLot[]): RoomState {
  const next = seen.reduce((state, { lot }) => withLot(state, lot), room);
  const standings = seen.reduce((known, { lot, you }) => toldOf(known, lot, you), room.standings);
  return { ...next, standings, currentId: next.currentId ?? currentOf(next.lots) };
}

/** Our own bid was answered with 201. */
export function answered(room: RoomState, answer: BidAnswer): RoomState {
  const moved = changed(room, answer.lotId, (lot) =>
    answer.sequence < lot.sequence
      ? lot
      : { ...lot, currentBid: answer.currentBid, lowestAcceptable: answer.lowestAcceptable ?? lot.lowestAcceptable, endsAt: answer.endsAt ?? lot.endsAt },
  );
  return { ...moved, standings: taken(room.standings, room.lots.get(answer.lotId), answer) };
}

export function withPoints(room: RoomState, lotId: string, points: readonly Point[]): RoomState {
  return { ...room, points: points.reduce((all, point) => withPoint(all, lotId, point), room.points) };
}

function withPoint(all: RoomState['points'], lotId: string, point: Point): RoomState['points'] {
  const known = all.get(lotId) ?? [];
  if (known.some(({ sequence }) => sequence === point.sequence)) return all;
  const next = [...known, point].sort((one, other) => one.sequence - other.sequence);
  return new Map(all).set(lotId, next);
}

const RANK: Record<Lot['status'], number> = { scheduled: 0, live: 1, sold: 2, unsold: 2, cancelled: 2 };

/** The later truth of two, with what only the earlier one knew. */
function later(known: Lot, lot: Lot): Lot {
  const newer = RANK[lot.status] - RANK[known.status] || lot.sequence - known.sequence;
  const [first, second] = newer >= 0 ? [known, lot] : [lot, known];
  return {
    ...second,
    streamId: second.streamId ?? first.streamId,
    productId: second.productId ?? first.productId,
    imageUrl: second.imageUrl ?? first.imageUrl,
    buyNowPrice: second.buyNowPrice ?? first.buyNowPrice,
    openedAt: second.openedAt ?? first.openedAt,
    sellerId: second.sellerId ?? first.sellerId,
    endsAt: newer === 0 ? sooner(known.endsAt, lot.endsAt) : second.endsAt,
  };
}

/** While the bids are the same, the end can only come closer: by fair warning. */
function sooner(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) < Date.parse(other) ? one : other;
}

function withLot(room: RoomState, lot: Lot): RoomState {
  const known = room.lots.get(lot.id);
  return { ...room, lots: new Map(room.lots).set(lot.id, known ? later(known, lot) : lot) };
}

function changed(room: RoomState, id: string, change: (lot: Lot) => Lot): RoomState {
  const lot = room.lots.get(id);
  return lot ? { ...room, lots: new Map(room.lots).set(id, change(lot)) } : room;
}

function currentOf(lots: RoomState['lots']): string | null {
  const all = [...lots.values()];
  const live = all.find((lot) => lot.status === 'live');
  const last = all.filter((lot) => lot.openedAt).sort((one, other) => (other.openedAt ?? '').localeCompare(one.openedAt ?? ''));
  return (live ?? last[0])?.id ?? null;
}
