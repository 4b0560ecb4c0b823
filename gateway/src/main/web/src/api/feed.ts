import type { Money } from '../format/money';
import type { Comment } from './frames';

/** What stands in the chat, one under the other. */
export type FeedItem =
  | ({ kind: 'comment' } & Comment)
  | { kind: 'gift'; id: string; name: string; gift: string; quantity: number; amount: Money; at: string }
  | { kind: 'fall'; id: string; title: string; outcome: 'sold' | 'unsold' | 'cancelled'; winner: string | null; amount: Money | null; at: string }
  | { kind: 'cohost'; id: string; name: string; at: string };

const KEPT = 300;

/** Each thing stands there once, however often it is told. */
export function after(feed: readonly FeedItem[], item: FeedItem): readonly FeedItem[] {
  if (feed.some(({ id }) => id === item.id)) return feed;
  return [...feed, item].slice(-KEPT);
}

/** For what comes late: at its own place in time. */
export function byTime(feed: readonly FeedItem[], item: FeedItem): readonly FeedItem[] {
  const next = after(feed, item);
  return next === feed ? feed : [...next].sort((one, other) => one.at.localeCompare(other.at));
}
