import type { Page } from '../api/page';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Person = Schemas['UserView'];
export type Store = Schemas['StoreView'];
export type Show = Schemas['StreamView'];
export type Order = Schemas['OrderView'];
export type Payment = Schemas['PaymentView'];
export type Payout = Schemas['PayoutView'];
export type BalanceSheet = Schemas['BalanceSheet'];
export type Line = Schemas['LineView'];
export type Business = Schemas['BusinessFigures'];
export type Figures = Schemas['StreamFigures'];
export type Report = Schemas['Report'];
export type Restriction = Schemas['Restriction'];
export type WaitingOrder = Schemas['WaitingView'];
export type { Page };

/** A service's part in the event backbone. */
export type Backbone = Schemas['Backbone'];
/** A record that a service could not take. */
export type Letter = Schemas['OpenLetter'];
/** What an admin or moderator did; without a status it was begun, and is not known to have ended. */
export type Deed = Schemas['AuditLine'];
