import { describe, expect, it } from 'vitest';
import { differences, draftOf, isAmount, requestOf } from './product';
import type { Product } from './shapes';

const lamp: Product = {
  id: '1', seller_id: '2', title: 'Capiz lamp', condition: 'good', kind: 'product', status: 'active', stock: 3, featured: false, view_count: 0, version: 7,
  starting_price: { amount: '20.00', currency: 'USD' }, reserve_price: { amount: '25.00', currency: 'USD' }, shipping_price: { amount: '5.00', currency: 'USD' },
  images: ['/api/v1/uploads/9/large'], specifications: { material: 'shell' }, shipping_info: {}, store_id: '3', video_url: 'https://example.org/v',
  created_at: '2026-11-21T12:00:00Z', updated_at: '2026-11-21T12:00:00Z',
};

describe('an edited product', () => {
  it('is sent with all that the form does not show', () => {
    const request = requestOf({ ...draftOf(lamp), title: ' Capiz lamp, large ' }, lamp);

    expect(request).toMatchObject({ title: 'Capiz lamp, large', store_id: '3', video_url: 'https://example.org/v', specifications: { material: 'shell' }, stock: 3 });
  });

  it('loses a price that was emptied', () => {
    expect(requestOf({ ...draftOf(lamp), reserve: '' }, lamp)).not.toHaveProperty('reserve_price');
  });

  it('differs from what somebody else made of it only where it does', () => {
    const yours = { ...draftOf(lamp), starting: '22.00' };
    const theirs = { ...draftOf(lamp), title: 'Lamp' };

    expect(differences(yours, theirs)).toEqual([
      { field: 'title', theirs: 'Lamp', yours: 'Capiz lamp' },
      { field: 'starting', theirs: '20.00', yours: '22.00' },
    ]);
  });
});

describe('a price in the form', () => {
  it.each(['1e9', '-5', '10.005', 'ten'])('is none: %s', (text) => expect(isAmount(text, 'USD')).toBe(false));
});
