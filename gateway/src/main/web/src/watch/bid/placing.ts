import { api } from '../../api/client';
import { Fields, read } from '../../api/fields';
import { ProblemError, type Problem } from '../../api/problem';
import type { BidAnswer } from '../../api/standing';
import type { Money } from '../../format/money';

export interface Wish {
  lotId: string;
  /** What names this wish: sent twice, it is taken once. */
  key: string;
  amount: Money;
  maxAmount: Money | null;
  /** It is more than three times the price, and meant. */
  confirm: boolean;
  /** Not a bid, but the fixed price. */
  buyNow: boolean;
}

export type Outcome =
  | { is: 'taken'; wish: Wish; answer: BidAnswer }
  | { is: 'refused'; wish: Wish; problem: Problem }
  | { is: 'silent'; wish: Wish };

/** In the middle of it the line was lost, or somebody behind the door did not answer: it may have been taken. */
export function isOpen(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return true;
  return error.problem.status >= 500 || error.problem.code === 'in_flight';
}

const TRIES = 12;

/**
 * Asks until there is an answer, always with the same key. What is known in between: nothing.
 *
 * @param unknown called when the first silence begins
 */
export async function place(
  wish: Wish,
  unknown: () => void,
  post: (wish: Wish) => Promise<BidAnswer> = send,
  wait: (tries: number) => Promise<void> = waitFor,
): Promise<Outcome> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      return { is: 'taken', wish, answer: await post(wish) };
    } catch (error) {
      if (error instanceof ProblemError && !isOpen(error)) return { is: 'refused', wish, problem: error.problem };
      if (tries === 0) unknown();
      await wait(tries);
    }
  }
  return { is: 'silent', wish };
}

function send(wish: Wish): Promise<BidAnswer> {
  const params = { path: { id: wish.lotId }, header: { 'Idempotency-Key': wish.key } };
  const { amount, maxAmount, confirm } = wish;
  const answer = wish.buyNow
    ? api.POST('/api/v1/auctions/{id}/buy-now', { params })
    : api.POST('/api/v1/auctions/{id}/bid', {
        params,
        body: { amount, ...(maxAmount && { max_amount: maxAmount }), ...(confirm && { confirm }) },
      });
  return read(answer, (fields) => answerOf(fields, wish));
}

export function answerOf(fields: Fields, wish: Wish): BidAnswer {
  return {
    lotId: wish.lotId,
    bidId: fields.text('bid_id'),
    sequence: fields.number('sequence'),
    leading: fields.flag('leading'),
    amount: fields.money('amount'),
    currentBid: fields.money('current_bid'),
    lowestAcceptable: fields.moneyOr('lowest_acceptable'),
    endsAt: fields.textOr('ends_at'),
    maxAmount: wish.maxAmount,
  };
}

/** A moment, longer each time; the line's return ends it. */
function waitFor(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, Math.min(500 * 2 ** tries, 8_000));
    addEventListener('online', go);
  });
}
