import type { Money } from '../format/money';
import type { Comment } from './frames';

/** What stands in the chat, one under the other. */
export type FeedItem =
  | ({ kind: 'comment' } & Comment)
  /** What stood here was removed. */
  | { kind: 'removed'; id: string; name: string; at: string }
  | { kind: 'gift'; id: string; name: string; gift: string; quantity: number; amount: Money; at: string }
  | { kind: 'warning'; id: string; title: string; at: string }
  | { kind: 'fall'; id: string; title: string; outcome: 'sold' | 'unsold' | 'cancelled'; winner: string | null; amount: Money | null; at: string }
  | { kind: 'cohost'; id: string; name: string; at: string };

const KEPT = 300;

/** Each thing stands there once, however often it is told. */
export function after(feed: readonly FeedItem[], item: FeedItem): readonly FeedItem[] {
  if (feed.some(({ id }) => id === item.id)) return feed;
  return [...feed, item].slice(-KEPT);
}

/** A comment's place stays, so that nobody wonders where it went. */
export function without(feed: readonly FeedItem[], comment: string): readonly FeedItem[] {
  return feed.map((item) => (item.id === comment && item.kind === 'comment' ? { kind: 'removed', id: item.id, name: item.name, at: item.at } : item));
}

/** A snapshot has the last comments: one of ours that belongs among them and is not there was removed while we were away. */
export function inStep(feed: readonly FeedItem[], comments: readonly Comment[]): readonly FeedItem[] {
  const since = comments[0]?.at;
  if (since === undefined) return feed;
  const known = new Set(comments.map(({ id }) => id));
  const gone = feed.filter((item) => item.kind === 'comment' && item.at > since && !known.has(item.id));
  return gone.reduce((left, { id }) => without(left, id), feed);
}

/** For what comes late: at its own place in time. */
export function byTime(feed: readonly FeedItem[], item: FeedItem): readonly FeedItem[] {
  const next = after(feed, item);
  return next === feed ? feed : [...next].sort((one, other) => one.at.localeCompare(other.at));
}
