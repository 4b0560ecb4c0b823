import type { Lot } from '../shapes';

/** What waits, in its order; what the order does not know yet comes last. */
export function inOrder(lots: readonly Lot[], order: readonly string[]): Lot[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const at = ({ id }: Lot) => place.get(id) ?? order.length;
  return [...lots].sort((one, other) => at(one) - at(other));
}

/** One of them at another place; a place outside changes nothing. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const from = order.indexOf(id);
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const without = order.filter((each) => each !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}
