import { describe, expect, it } from 'vitest';
import { Fields } from '../api/fields';
import { asksFor, orderOf } from './orders';

const dollars = (amount: string) => ({ amount, currency: 'USD' });
const order = (more: object) =>
  orderOf(
    Fields.of({
      id: 'o', seller_id: 's', buyer_id: 'b', items: [], subtotal: dollars('20.00'), shipping: dollars('5.00'), tax: dollars('0.00'), total: dollars('25.00'),
      status: 'pending', shipping_address: { name: 'Ana Cruz', line1: '12 Taft Avenue', line2: null, city: 'Manila', country: 'PH' }, last_decline: null, ...more,
    }),
  );

describe('an order', () => {
  it('asks for patience while the card is charged', () => expect(asksFor(order({}))).toBe('patience'));
  it('asks for another card after a no', () => expect(asksFor(order({ last_decline: { reason: 'insufficient_funds', attempt: 1 } }))).toBe('payment'));
  it('asks where to bring it before anything else', () => expect(asksFor(order({ shipping_address: null, status: 'paid' }))).toBe('address'));
  it.each(['shipped', 'delivered', 'cancelled'])('asks for nothing once it is %s', (status) => expect(asksFor(order({ status }))).toBeNull());
  it('knows where it goes, without what is missing', () => expect(order({}).address).toEqual(['Ana Cruz', '12 Taft Avenue', 'Manila', 'PH']));
});
