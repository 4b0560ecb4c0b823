import type { Money } from '../format/money';
import { api } from './client';
import { read, readPage, type Fields, type Page } from './fields';

export const LOT_STATUSES = ['scheduled', 'live', 'sold', 'unsold', 'cancelled'] as const;
export type LotStatus = (typeof LOT_STATUSES)[number];

/** One lot as everybody may see it. */
export interface Lot {
  id: string;
  streamId: string | null;
  productId: string | null;
  sellerId: string | null;
  title: string;
  imageUrl: string | null;
  status: LotStatus;
  startingPrice: Money;
  buyNowPrice: Money | null;
  currentBid: Money | null;
  /** Masked, like `M***a`. */
  bidderName: string | null;
  totalBids: number;
  /** Of its last decision: the higher one is the newer truth. */
  sequence: number;
  lowestAcceptable: Money | null;
  reserveMet: boolean;
  openedAt: string | null;
  endsAt: string | null;
}

/** What I am in a lot: null when nobody. */
export interface You {
  leading: boolean;
  maxAmount: Money | null;
}

/** A lot of an answer (`id`) or of a frame (`auction_id`). */
export function lotOf(view: Fields): Lot {
  return {
    id: view.textOr('id') ?? view.text('auction_id'),
    streamId: view.textOr('stream_id'),
    productId: view.textOr('product_id'),
    sellerId: view.textOr('seller_id'),
    title: view.text('title'),
    imageUrl: view.textOr('image_url'),
    status: view.word('status', LOT_STATUSES, 'scheduled'),
    startingPrice: view.money('starting_price'),
    buyNowPrice: view.moneyOr('buy_now_price'),
    currentBid: view.moneyOr('current_bid'),
    bidderName: view.textOr('current_bidder_name'),
    totalBids: view.numberOr('total_bids') ?? 0,
    sequence: view.numberOr('sequence') ?? 0,
    lowestAcceptable: view.moneyOr('lowest_acceptable'),
    reserveMet: view.flag('reserve_met'),
    openedAt: view.textOr('opened_at'),
    endsAt: view.textOr('ends_at'),
  };
}

export interface SeenLot {
  lot: Lot;
  you: You | null;
}

export function seenLotOf(view: Fields): SeenLot {
  const you = view.at('you');
  return { lot: lotOf(view), you: you && { leading: you.flag('leading'), maxAmount: you.moneyOr('max_amount') } };
}

export interface BookedBid {
  id: string;
  sequence: number;
  bidderName: string;
  amount: Money;
  placedAt: string;
}

function bookedBidOf(view: Fields): BookedBid {
  return {
    id: view.text('id'),
    sequence: view.number('sequence'),
    bidderName: view.text('bidder_name'),
    amount: view.money('amount'),
    placedAt: view.text('placed_at'),
  };
}

export const readLot = (id: string): Promise<SeenLot> =>
  read(api.GET('/api/v1/auctions/{id}', { params: { path: { id } } }), seenLotOf);

export const readLotsOf = (stream: string): Promise<Page<SeenLot>> =>
  readPage(api.GET('/api/v1/auctions', { params: { query: { stream, limit: 100 } } }), seenLotOf);

export const readLiveLots = (): Promise<Page<SeenLot>> =>
  readPage(api.GET('/api/v1/auctions', { params: { query: { status: 'live', limit: 100 } } }), seenLotOf);

export const readBids = (id: string): Promise<Page<BookedBid>> =>
  readPage(api.GET('/api/v1/auctions/{id}/bids', { params: { path: { id }, query: { limit: 100 } } }), bookedBidOf);
