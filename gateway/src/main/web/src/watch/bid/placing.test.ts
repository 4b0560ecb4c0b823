import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../api/problem';
import type { BidAnswer } from '../../api/standing';
import { place, type Wish } from './placing';

const wish: Wish = { lotId: 'lamp', key: 'k1', amount: { amount: '25.00', currency: 'USD' }, maxAmount: null, confirm: false, buyNow: false };
const answer: BidAnswer = {
  lotId: 'lamp', bidId: 'b', sequence: 4, leading: true, amount: wish.amount, currentBid: wish.amount, lowestAcceptable: null, endsAt: null, maxAmount: null,
};
const soon = () => Promise.resolve();
const problem = (status: number, code: string) => new ProblemError({ status, code });

describe('a bid', () => {
  it('is taken when the answer says so', async () => {
    const unknown = vi.fn();
    expect(await place(wish, unknown, () => Promise.resolve(answer), soon)).toEqual({ is: 'taken', wish, answer });
    expect(unknown).not.toHaveBeenCalled();
  });

  it('is refused once, with the reason', async () => {
    const post = vi.fn(() => Promise.reject(problem(422, 'bid_too_low')));
    expect(await place(wish, vi.fn(), post, soon)).toMatchObject({ is: 'refused', problem: { code: 'bid_too_low' } });
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('is asked for again with the same key when the network is lost in the middle, and is not known meanwhile', async () => {
    const unknown = vi.fn();
    const post = vi
      .fn<(wish: Wish) => Promise<BidAnswer>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(problem(503, 'undecided'))
      .mockRejectedValueOnce(problem(409, 'in_flight'))
      .mockResolvedValueOnce(answer);
    expect((await place(wish, unknown, post, soon)).is).toBe('taken');
    expect(unknown).toHaveBeenCalledTimes(1);
    expect(new Set(post.mock.calls.map(([{ key }]) => key))).toEqual(new Set(['k1']));
  });

  it('stays unknown, and says so, when nobody ever answers', async () => {
    expect((await place(wish, vi.fn(), () => Promise.reject(new TypeError('offline')), soon)).is).toBe('silent');
  });
});
