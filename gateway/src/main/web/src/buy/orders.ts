import { api } from '../api/client';
import { read, readPage, type Fields } from '../api/fields';
import type { Money } from '../format/money';

export const ORDER_STATUSES = ['pending', 'paid', 'shipped', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export interface Order {
  id: string;
  streamId: string | null;
  sellerId: string;
  buyerId: string;
  items: readonly { productId: string; title: string; quantity: number; total: Money }[];
  subtotal: Money;
  shipping: Money;
  tax: Money;
  total: Money;
  status: OrderStatus;
  address: readonly string[] | null;
  trackingNumber: string | null;
  at: Readonly<Record<'pending' | 'paid' | 'shipped' | 'delivered' | 'cancelled', string | null>>;
  paymentDueAt: string | null;
  cancelReason: string | null;
  decline: { reason: string; attempt: number } | null;
  /** Of this version; changes name it. */
  tag: string;
}

export function orderOf(view: Fields, tag = ''): Order {
  const address = view.at('shipping_address');
  const decline = view.at('last_decline');
  return {
    id: view.text('id'),
    streamId: view.textOr('stream_id'),
    sellerId: view.text('seller_id'),
    buyerId: view.text('buyer_id'),
    items: view.list('items').map((item) => ({
      productId: item.text('product_id'),
      title: item.text('title'),
      quantity: item.number('quantity'),
      total: item.money('total'),
    })),
    subtotal: view.money('subtotal'),
    shipping: view.money('shipping'),
    tax: view.money('tax'),
    total: view.money('total'),
    status: view.word('status', ORDER_STATUSES, 'pending'),
    address: address && ['name', 'line1', 'line2', 'city', 'region', 'postal_code', 'country', 'phone'].map((part) => address.textOr(part)).filter((part) => part !== null),
    trackingNumber: view.textOr('tracking_number'),
    at: {
      pending: view.textOr('created_at'),
      paid: view.textOr('paid_at'),
      shipped: view.textOr('shipped_at'),
      delivered: view.textOr('delivered_at'),
      cancelled: view.textOr('cancelled_at'),
    },
    paymentDueAt: view.textOr('payment_due_at'),
    cancelReason: view.textOr('cancel_reason'),
    decline: decline && { reason: decline.text('reason'), attempt: decline.number('attempt') },
    tag,
  };
}

export const readOrders = (cursor: string | undefined) =>
  readPage(api.GET('/api/v1/orders', { params: { query: { which: {}, limit: 20, ...(cursor && { cursor }) } } }), (view) => orderOf(view));

export async function readOrder(id: string): Promise<Order> {
  const answer = await api.GET('/api/v1/orders/{id}', { params: { path: { id } } });
  return read(Promise.resolve(answer), (view) => orderOf(view, answer.response.headers.get('ETag') ?? ''));
}

/** What the buyer is asked to do, if anything. */
export function asksFor({ status, decline, address }: Order): 'address' | 'payment' | 'patience' | null {
  if (status === 'cancelled' || status === 'delivered') return null;
  if (status !== 'shipped' && !address) return 'address';
  if (status === 'pending') return decline ? 'payment' : 'patience';
  return null;
}
