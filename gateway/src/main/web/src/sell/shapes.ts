import type { Known, Page } from '../api/known';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Product = Known<Schemas['ProductView'], 'seller_name' | 'store_id' | 'category_id' | 'description' | 'duration_minutes' | 'reserve_price' | 'buy_now_price' | 'shipping_price' | 'video_url' | 'published_at'>;
export type ProductRequest = Schemas['ProductRequest'];
export type ProductPage = Page<Product>;

export type Store = Known<Schemas['StoreView'], 'description' | 'city' | 'pickup'>;
export type StorePage = Page<Store>;

export type Category = Known<Schemas['CategoryView'], 'parent_id' | 'image_url'>;

export type Show = Known<Schemas['StreamView'], 'description' | 'scheduled_end' | 'actual_start' | 'actual_end' | 'stream_key' | 'pinned_product_id' | 'playback_url' | 'recording' | 'cancel_reason' | 'cancel_note'>;
export type ShowPage = Page<Show>;

export type Lot = Known<Schemas['AuctionView'], 'stream_id' | 'image_url' | 'current_bid' | 'current_bidder_id' | 'current_bidder_name' | 'reserve_price' | 'buy_now_price' | 'lowest_acceptable' | 'scheduled_start' | 'opened_at' | 'ends_at' | 'closed_at' | 'cancel_reason' | 'cancel_note' | 'you'>;
export type LotPage = Page<Lot>;

export type Order = Known<Schemas['OrderView'], 'auction_id' | 'stream_id' | 'winning_bid_amount' | 'shipping_address' | 'tracking_number' | 'payment_due_at' | 'paid_at' | 'shipped_at' | 'delivered_at' | 'cancelled_at' | 'cancel_reason' | 'cancel_note' | 'last_decline'>;
export type OrderPage = Page<Order>;

export type Balance = Known<Schemas['BalanceView']>;
export interface Wallet {
  balances: Balance[];
}
export type Line = Known<Schemas['LineView'], 'order_id'>;
export type LinePage = Page<Line>;
export type Payout = Known<Schemas['PayoutView'], 'gateway_transaction_id'>;
export type PayoutPage = Page<Payout>;

export type Minute = Known<Schemas['Minute']>;
export type Figures = Known<Schemas['StreamFigures'], 'started_at' | 'ended_at'>;
/** How a show is fed from outside the browser. */
export interface Ingest {
  rtmp: { url: string; stream_key: string } | null;
  whip: { url: string; bearer_token: string; expires_at: string } | null;
}

