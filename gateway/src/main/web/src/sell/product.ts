import { typedAmount, type Money } from '../format/money';
import type { Product, ProductRequest } from './shapes';

/** A product as it stands in the form: everything is text until it is sent. */
export interface Draft {
  title: string;
  description: string;
  category: string | null;
  condition: string;
  kind: string;
  minutes: string;
  currency: string;
  starting: string;
  reserve: string;
  buyNow: string;
  shipping: string;
  stock: string;
  images: string[];
}

export const CURRENCIES = ['USD', 'PHP', 'EUR', 'JPY'];
export const CONDITIONS = ['new', 'like_new', 'good', 'fair'] as const;

export function draftOf(product: Product | null): Draft {
  const text = (money: Money | null | undefined) => money?.amount ?? '';
  return {
    title: product?.title ?? '',
    description: product?.description ?? '',
    category: product?.category_id ?? null,
    condition: product?.condition ?? 'new',
    kind: product?.kind ?? 'product',
    minutes: product?.duration_minutes ? String(product.duration_minutes) : '',
    currency: product?.starting_price.currency ?? 'USD',
    starting: text(product?.starting_price),
    reserve: text(product?.reserve_price),
    buyNow: text(product?.buy_now_price),
    shipping: text(product?.shipping_price),
    stock: product ? String(product.stock) : '1',
    images: product?.images ?? [],
  };
}

export const isAmount = (text: string, currency: string) => typedAmount(text, currency) !== null;

/** What is sent of it; what the form does not show stays as it was. */
export function requestOf(draft: Draft, before: Product | null): ProductRequest {
  const money = (text: string) => typedAmount(text, draft.currency) ?? undefined;
  const starting = money(draft.starting);
  if (!starting) throw new Error('a draft without a price was sent');
  const known: Record<string, unknown> = {
    title: draft.title.trim(),
    description: draft.description.trim() || undefined,
    category_id: draft.category ?? undefined,
    store_id: before?.store_id ?? undefined,
    condition: draft.condition,
    kind: draft.kind,
    duration_minutes: draft.kind === 'service' ? Number(draft.minutes) : undefined,
    reserve_price: money(draft.reserve),
    buy_now_price: money(draft.buyNow),
    shipping_price: money(draft.shipping),
    images: draft.images,
    video_url: before?.video_url ?? undefined,
    specifications: before?.specifications,
    shipping_info: before?.shipping_info,
    stock: Number(draft.stock),
  };
  return { title: draft.title, starting_price: starting, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) };
}

export type Difference = { field: keyof Draft; theirs: string; yours: string };

/** Where what one typed is not what the catalog has by now. */
export function differences(yours: Draft, theirs: Draft): Difference[] {
  return (Object.keys(yours) as (keyof Draft)[])
    .filter((field) => JSON.stringify(yours[field]) !== JSON.stringify(theirs[field]))
    .map((field) => ({ field, theirs: shown(theirs[field]), yours: shown(yours[field]) }));
}

const shown = (value: Draft[keyof Draft]) => (Array.isArray(value) ? String(value.length) : (value ?? '–') || '–');
