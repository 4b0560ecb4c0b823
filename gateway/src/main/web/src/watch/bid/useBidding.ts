import { useCallback, useState } from 'react';
import type { LiveRoom } from '../../api/room';
import type { Money } from '../../format/money';
import { place, type Outcome, type Wish } from './placing';

export type Bidding = { is: 'idle' } | { is: 'sending' | 'unknown'; wish: Wish } | Outcome;

export interface Asked {
  amount: Money;
  maxAmount?: Money | null;
  confirm?: boolean;
  buyNow?: boolean;
}

/** One wish at a time, from the click to the decision. */
export function useBidding(room: LiveRoom, lotId: string) {
  const [bidding, setBidding] = useState<Bidding>({ is: 'idle' });

  const pursue = useCallback(
    async (wish: Wish) => {
      setBidding({ is: 'sending', wish });
      const outcome = await place(wish, () => setBidding({ is: 'unknown', wish }));
      if (outcome.is === 'taken') room.answered(outcome.answer);
      setBidding(outcome);
    },
    [room],
  );

  const bid = useCallback(
    ({ amount, maxAmount = null, confirm = false, buyNow = false }: Asked) =>
      void pursue({ lotId, key: crypto.randomUUID(), amount, maxAmount, confirm, buyNow }),
    [lotId, pursue],
  );

  return {
    bidding,
    bid,
    /** The same wish, the same key. */
    again: (wish: Wish) => void pursue(wish),
    forget: () => setBidding({ is: 'idle' }),
    busy: bidding.is === 'sending' || bidding.is === 'unknown',
  };
}
