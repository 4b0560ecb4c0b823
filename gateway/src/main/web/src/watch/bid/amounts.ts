import { digitsOf, minor, ofMinor, type Money } from '../../format/money';
import type { Lot } from '../../api/lots';

/** From which price on (in major units), by how much a bid is usually higher. Only for a first guess. */
const STEPS: readonly [from: number, step: number][] = [[2000, 50], [1000, 20], [300, 10], [100, 5], [50, 3], [30, 2], [0, 1]];

/** The lowest amount that is taken now, and two more: a step, and three steps above it. */
export function nextAmounts({ lowestAcceptable, currentBid }: Pick<Lot, 'lowestAcceptable' | 'currentBid'>): readonly Money[] {
  if (!lowestAcceptable) return [];
  const { currency } = lowestAcceptable;
  const lowest = minor(lowestAcceptable);
  const told = currentBid && currentBid.currency === currency ? lowest - minor(currentBid) : 0n;
  const step = told > 0n ? told : usualStep(lowest, currency);
  return [lowest, lowest + step, lowest + 3n * step].map((units) => ofMinor(units, currency));
}

function usualStep(price: bigint, currency: string): bigint {
  const unit = 10n ** BigInt(digitsOf(currency));
  const [, step] = STEPS.find(([from]) => price >= BigInt(from) * unit) ?? [0, 1];
  return BigInt(step) * unit;
}
