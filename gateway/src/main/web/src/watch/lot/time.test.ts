import { expect, it } from 'vitest';
import { leftOf } from './time';

it.each([
  [3_725_000, '1:02:05'],
  [61_000, '1:01'],
  [11_000, '0:11'],
  [10_000, '10.0'],
  [400, '0.4'],
])('%i ms are shown as %s', (left, text) => expect(leftOf(left)).toBe(text));
