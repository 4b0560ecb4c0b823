import type { Known, Page } from '../api/known';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Person = Known<Schemas['UserView'], 'avatar_url' | 'phone' | 'last_login_at'>;
export type Store = Known<Schemas['StoreView'], 'description' | 'city' | 'pickup'>;
export type Show = Known<Schemas['StreamView'], 'description' | 'scheduled_end' | 'actual_start' | 'actual_end' | 'stream_key' | 'pinned_product_id' | 'playback_url'>;
export type Order = Known<Schemas['OrderView'], 'auction_id' | 'stream_id' | 'winning_bid_amount' | 'shipping_address' | 'tracking_number' | 'payment_due_at' | 'paid_at' | 'shipped_at' | 'delivered_at' | 'cancelled_at' | 'cancel_reason' | 'cancel_note' | 'last_decline'>;
export type Payment = Known<Schemas['PaymentView'], 'order_id' | 'gift_id' | 'payment_method' | 'gateway_transaction_id' | 'gateway_response' | 'decline_reason' | 'next_action' | 'refunded_at' | 'refunds'>;
export type Payout = Known<Schemas['PayoutView'], 'gateway_transaction_id'>;
export type BalanceSheet = Known<Schemas['BalanceSheet']>;
export type Line = Known<Schemas['LineView'], 'order_id'>;
export type Business = Known<Schemas['BusinessFigures']>;
export type Figures = Known<Schemas['StreamFigures'], 'started_at' | 'ended_at'>;
export type Report = Known<Schemas['Report'], 'note' | 'resolved_by' | 'resolved_at'>;
export type Restriction = Known<Schemas['Restriction'], 'until'>;
export type WaitingOrder = Known<Schemas['WaitingView']>;
export type { Page };

/** A service's part in the event backbone. */
export interface Backbone {
  service: string;
  outbox_waiting: number;
  outbox_oldest_seconds: number;
  topics: { topic: string; lag: number; dead_letters: number }[];
}

/** A record that a service could not take. */
export interface Letter {
  topic: string;
  place: string;
  event_id: string | null;
  type: string | null;
  reason: string;
  since: string;
}

/** What an admin or moderator did. */
export interface Deed {
  id: string;
  at: string;
  actor_id: string;
  actor_name: string;
  method: string;
  path: string;
  /** Of the answer; null: begun, and not known to have ended. */
  status: number | null;
}
