import { expect, test } from 'vitest';
import { seenOf } from './livekit';

const at = (identity: string, second: number) => ({ identity, joinedAt: new Date(second * 1000) });

test('of several who send, viewers see the stream key before WHIP, and WHIP before a browser', () => {
  const browser = at('0195', 30);
  const whip = at('whip-0195-1', 20);
  const encoder = at('ingest-0195', 10);

  expect(seenOf([browser, encoder, whip])).toBe(encoder);
  expect(seenOf([browser, whip])).toBe(whip);
  expect(seenOf([browser])).toBe(browser);
  expect(seenOf([])).toBeUndefined();
});

test('of two browsers the one that came last is seen', () => {
  const seller = at('0195', 10);
  const coHost = at('0196', 20);

  expect(seenOf([seller, coHost])).toBe(coHost);
});
