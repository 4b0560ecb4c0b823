import type { Page } from '../api/page';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Delivery = Schemas['DeliveryView'];
export type Stop = Delivery['pickup'];
export type Balance = Schemas['BalanceView'];
export type Line = Schemas['LineView'];
export type { Page };

/** WGS 84, decimal degrees. */
export interface Point {
  lat: number;
  lng: number;
}
