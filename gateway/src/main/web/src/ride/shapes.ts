import type { Known, Page } from '../api/known';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Delivery = Known<Schemas['DeliveryView'], 'rider_id' | 'offer_expires_at'>;
export type Stop = Delivery['pickup'];
export type Balance = Known<Schemas['BalanceView']>;
export type Line = Known<Schemas['LineView'], 'order_id'>;
export type { Page };

/** WGS 84, decimal degrees. */
export interface Point {
  lat: number;
  lng: number;
}
