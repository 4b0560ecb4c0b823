import { api } from './client';

/** Which lots of a show wait, the next one first, as their seller wants it. */
export interface RunningOrder {
  lots: string[];
  /** What a change of it must name. */
  tag: string;
}

export async function readRunningOrder(stream: string): Promise<RunningOrder> {
  const { data, response } = await api.GET('/api/v1/streams/{id}/lots', { params: { path: { id: stream } } });
  return { lots: data?.lots ?? [], tag: response.headers.get('ETag') ?? '' };
}

interface Placed {
  id: string;
}

/** What waits, in its order; what the order does not know yet comes last. */
export function inOrder<T extends Placed>(lots: readonly T[], order: readonly string[]): T[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const at = ({ id }: Placed) => place.get(id) ?? order.length;
  return [...lots].sort((one, other) => at(one) - at(other));
}

/** One of them at another place; a place outside changes nothing. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const from = order.indexOf(id);
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const without = order.filter((each) => each !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}
