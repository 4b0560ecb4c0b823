import { expect, it } from 'vitest';
import { placeOf } from './place';

it('a place is two numbers that exist on earth', () => {
  expect(placeOf(' 14.589, 120.985 ')).toEqual({ lat: 14.589, lng: 120.985 });
  expect(placeOf('-33.9,18.4')).toEqual({ lat: -33.9, lng: 18.4 });
});

it.each(['', '14.589', '91, 10', '10, 181', '1e1, 2', 'Manila'])('%j is none', (text) => expect(placeOf(text)).toBeNull());
