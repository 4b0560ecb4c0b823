import type { Lot, LotStatus } from '../../api/lots';
import { inOrder } from '../../api/runningOrder';

const ORDER: readonly LotStatus[] = ['live', 'scheduled', 'sold', 'unsold', 'cancelled'];

/** What runs, then what comes in its seller's order, then what is gone. */
export const programmeOf = (lots: readonly Lot[], waiting: readonly string[]): Lot[] =>
  ORDER.flatMap((status) => {
    const here = lots.filter((lot) => lot.status === status);
    return status === 'scheduled' ? inOrder(here, waiting) : here;
  });
