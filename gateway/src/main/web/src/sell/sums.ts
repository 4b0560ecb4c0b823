import { minor, ofMinor, type Money } from '../format/money';

/** What these amounts come to, one sum for each currency. */
export function sums(amounts: readonly Money[]): Money[] {
  const by = new Map<string, bigint>();
  for (const amount of amounts) by.set(amount.currency, (by.get(amount.currency) ?? 0n) + minor(amount));
  return [...by].map(([currency, units]) => ofMinor(units, currency));
}

/** Midnight where the seller sits. */
export function today(now: Date): string {
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  return midnight.toISOString();
}
