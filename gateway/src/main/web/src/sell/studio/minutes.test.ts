import { describe, expect, it } from 'vitest';
import type { Minute } from '../shapes';
import { heard, together } from './minutes';

const NOON = Date.parse('2026-11-21T12:00:00Z');

const minute = (after: number, viewers: number, bids: number, joins = 0, leaves = 0): Minute => ({
  minute: new Date(NOON + after * 60_000).toISOString(), viewers, bids, joins, leaves, comments: 0, gifts: 0, sales: 0,
});

describe('the curves of a show', () => {
  it('have no hole: who watched still watches, and nobody bid', () => {
    expect(together([minute(0, 5, 2, 5), minute(2, 7, 1, 2)], new Map())).toMatchObject({ viewers: [5, 5, 7], bids: [2, 0, 1] });
  });

  it('fall to those who stayed', () => {
    expect(together([minute(0, 5, 2, 5, 4), minute(3, 1, 0)], new Map())).toMatchObject({ viewers: [5, 1, 1, 1] });
  });

  it('count a bid once, however often it is told', () => {
    const once = heard(new Map(), NOON, { bid: 'a' });
    const live = heard(heard(once, NOON + 59_000, { bid: 'a' }), NOON + 59_500, { bid: 'b' });

    expect(together([], live)).toMatchObject({ bids: [2] });
  });

  it('go on with what the room tells while the figures are behind', () => {
    const live = heard(heard(new Map(), NOON, { viewers: 3 }), NOON + 60_000, { viewers: 9, bid: 'a' });

    expect(together([minute(0, 5, 2)], live)).toMatchObject({ viewers: [5, 9], bids: [2, 1] });
  });

  it('are empty before anything happened', () => {
    expect(together([], new Map())).toEqual({ times: [], viewers: [], bids: [] });
  });
});
