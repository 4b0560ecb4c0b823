import type { Minute } from '../shapes';

/** What was seen here in a minute, before the figures know it. */
export interface Seen {
  viewers: number;
  bids: ReadonlySet<string>;
}

export interface Curves {
  times: number[];
  viewers: number[];
  bids: number[];
}

export const minuteOf = (at: number): number => Math.floor(at / 60_000) * 60;

/** One more thing that the live room told. */
export function heard(before: ReadonlyMap<number, Seen>, at: number, what: { viewers?: number; bid?: string }): ReadonlyMap<number, Seen> {
  const minute = minuteOf(at);
  const seen = before.get(minute) ?? { viewers: 0, bids: new Set<string>() };
  return new Map(before).set(minute, {
    viewers: Math.max(seen.viewers, what.viewers ?? 0),
    bids: what.bid ? new Set(seen.bids).add(what.bid) : seen.bids,
  });
}

/** The figures, minute by minute without a hole, and what the room told since; of two counts the higher one is newer. */
export function together(figures: readonly Minute[], live: ReadonlyMap<number, Seen>): Curves {
  const by = new Map<number, { viewers: number; bids: number; present: number }>();
  let inside = 0;
  for (const each of figures) {
    inside += each.joins - each.leaves; // who is left at the minute's end, while `viewers` are the most in it
    by.set(minuteOf(Date.parse(each.minute)), { viewers: each.viewers, bids: each.bids, present: inside });
  }
  for (const [minute, seen] of live) {
    const known = by.get(minute) ?? { viewers: 0, bids: 0, present: seen.viewers };
    by.set(minute, { ...known, viewers: Math.max(known.viewers, seen.viewers), bids: Math.max(known.bids, seen.bids.size) });
  }
  const minutes = [...by.keys()].sort((a, b) => a - b);
  const [first, last] = [minutes[0], minutes.at(-1)];
  const curves: Curves = { times: [], viewers: [], bids: [] };
  if (first === undefined || last === undefined) return curves;
  let present = 0;
  for (let minute = first; minute <= last; minute += 60) {
    const known = by.get(minute);
    curves.times.push(minute);
    curves.viewers.push(known?.viewers ?? present);
    present = known ? Math.max(0, known.present) : present;
    curves.bids.push(known?.bids ?? 0);
  }
  return curves;
}
