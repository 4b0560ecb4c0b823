import type { Page } from '../api/page';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Product = Schemas['ProductView'];
export type ProductRequest = Schemas['ProductRequest'];

export type Store = Schemas['StoreView'];
export type StorePage = Page<Store>;

export type Category = Schemas['CategoryView'];

export type Show = Schemas['StreamView'];

export type Lot = Schemas['AuctionView'];

export type Order = Schemas['OrderView'];

export type Balance = Schemas['BalanceView'];
export type Line = Schemas['LineView'];
export type LinePage = Page<Line>;
export type Payout = Schemas['PayoutView'];

export type Minute = Schemas['Minute'];
export type Figures = Schemas['StreamFigures'];
/** How a show is fed from outside the browser. */
export type Ingest = Schemas['IngestView'];
