import type { Money } from '../format/money';
import { Fields } from './fields';
import type { Frame } from './line';
import { lotOf, type Lot } from './lots';
import { SHOW_STATUSES, VIDEO_STATES, type ShowStatus, type VideoState } from './shows';

export interface Comment {
  id: string;
  userId: string;
  name: string;
  text: string;
  at: string;
}

export interface Pinned {
  productId: string;
  title: string;
  imageUrl: string | null;
}

export interface PlacedBid {
  lotId: string;
  bidId: string;
  bidderName: string;
  amount: Money;
  sequence: number;
  isAuto: boolean;
  totalBids: number;
  lowestAcceptable: Money | null;
  endsAt: string;
  reserveMet: boolean;
}

/** Somebody keeps order. */
export interface Moderation {
  action: (typeof DEEDS)[number];
  commentId: string | null;
  userId: string | null;
  /** When it ends; null: when it is lifted. */
  until: string | null;
}

const DEEDS = ['comment_removed', 'muted', 'unmuted', 'banned', 'unbanned', 'other'] as const;

export interface Snapshot {
  title: string;
  status: ShowStatus;
  sellerId: string | null;
  coHosts: readonly string[];
  viewers: number;
  peak: number;
  lot: Lot | null;
  pinned: Pinned | null;
  comments: readonly Comment[];
}

/** What the live room may say. Frames that we do not know are no news to us. */
export type News =
  | { event: 'snapshot'; snapshot: Snapshot }
  | { event: 'lot_announced'; lotId: string; title: string; startingPrice: Money }
  | { event: 'lot_opened'; lot: Lot }
  | { event: 'bid'; bid: PlacedBid }
  | { event: 'lot_extended'; lotId: string; endsAt: string }
  /** Its seller called the last seconds. */
  | { event: 'fair_warning'; lotId: string; endsAt: string }
  | { event: 'lot_closed'; lotId: string; outcome: 'sold' | 'unsold' | 'cancelled'; winner: string | null; amount: Money | null }
  | { event: 'comment'; comment: Comment }
  | { event: 'gift'; id: string; name: string; gift: string; quantity: number; amount: Money }
  | { event: 'status'; status: ShowStatus }
  | { event: 'over' }
  | { event: 'pinned'; pinned: Pinned }
  | { event: 'cohost'; id: string; name: string }
  | { event: 'viewers'; viewers: number; peak: number }
  | { event: 'reactions'; counts: ReadonlyMap<string, number> }
  | { event: 'video'; state: VideoState }
  | ({ event: 'moderation' } & Moderation);

/** @returns null for what is no news: pongs, notices to one person, events of later versions */
export function newsOf({ event, data }: Frame): News | null {
  const read = READERS[event];
  return read ? read(Fields.of(data)) : null;
}

const READERS: Readonly<Record<string, (data: Fields) => News>> = {
  snapshot: (data) => ({ event: 'snapshot', snapshot: snapshotOf(data) }),
  auction_scheduled: (data) => ({
    event: 'lot_announced',
    lotId: data.text('auction_id'),
    title: data.text('title'),
    startingPrice: data.money('starting_price'),
  }),
  auction_opened: (data) => ({ event: 'lot_opened', lot: { ...lotOf(data), status: 'live' } }),
  bid_placed: (data) => ({ event: 'bid', bid: bidOf(data) }),
  auction_extended: (data) => ({ event: 'lot_extended', lotId: data.text('auction_id'), endsAt: data.text('ends_at') }),
  fair_warning_given: (data) => ({ event: 'fair_warning', lotId: data.text('auction_id'), endsAt: data.text('ends_at') }),
  auction_closed: (data) => ({
    event: 'lot_closed',
    lotId: data.text('auction_id'),
    outcome: data.word('outcome', ['sold', 'unsold', 'cancelled'], 'unsold'),
    winner: data.textOr('winner_name'),
    amount: data.moneyOr('winning_amount'),
  }),
  new_comment: (data) => ({ event: 'comment', comment: commentOf(data) }),
  gift_sent: (data) => ({
    event: 'gift',
    id: data.text('gift_id'),
    name: data.text('sender_name'),
    gift: data.text('gift'),
    quantity: data.number('quantity'),
    amount: data.money('amount'),
  }),
  status_changed: (data) => ({ event: 'status', status: data.word('to', SHOW_STATUSES, 'live') }),
  stream_ended: () => ({ event: 'over' }),
  product_pinned: (data) => ({ event: 'pinned', pinned: pinnedOf(data) }),
  cohost_joined: (data) => ({ event: 'cohost', id: data.text('user_id'), name: data.text('display_name') }),
  viewer_count_updated: (data) => ({ event: 'viewers', viewers: data.number('viewers'), peak: data.number('peak') }),
  reaction: (data) => ({ event: 'reactions', counts: data.counts('counts') }),
  moderation: (data) => ({
    event: 'moderation',
    action: data.word('action', DEEDS, 'other'),
    commentId: data.textOr('comment_id'),
    userId: data.textOr('user_id'),
    until: data.textOr('until'),
  }),
  video_changed: (data) => ({ event: 'video', state: data.word('state', VIDEO_STATES, 'none') }),
};

export function snapshotOf(data: Fields): Snapshot {
  const lot = data.at('auction');
  const pinned = data.at('pinned');
  return {
    title: data.text('title'),
    status: data.word('status', SHOW_STATUSES, 'scheduled'),
    sellerId: data.textOr('seller_id'),
    coHosts: data.texts('co_hosts'),
    viewers: data.number('viewers'),
    peak: data.number('peak'),
    lot: lot && lotOf(lot),
    pinned: pinned && pinnedOf(pinned),
    comments: data.list('recent_comments').map(commentOf),
  };
}

export function commentOf(data: Fields): Comment {
  return {
    id: data.text('comment_id'),
    userId: data.text('user_id'),
    name: data.text('user_name'),
    text: data.text('text'),
    at: data.text('created_at'),
  };
}

const pinnedOf = (data: Fields): Pinned => ({
  productId: data.text('product_id'),
  title: data.text('title'),
  imageUrl: data.textOr('image_url'),
});

const bidOf = (data: Fields): PlacedBid => ({
  lotId: data.text('auction_id'),
  bidId: data.text('bid_id'),
  bidderName: data.text('bidder_name'),
  amount: data.money('amount'),
  sequence: data.number('sequence'),
  isAuto: data.flag('is_auto'),
  totalBids: data.number('total_bids'),
  lowestAcceptable: data.moneyOr('lowest_acceptable'),
  endsAt: data.text('ends_at'),
  reserveMet: data.flag('reserve_met'),
});
