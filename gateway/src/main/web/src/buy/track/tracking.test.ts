import { describe, expect, it } from 'vitest';
import { Fields } from '../../api/fields';
import { joined, storyOf, withPosition, type Position } from './tracking';

const at = (second: number): Position => ({ lat: 14.59, lng: 120.98 + second / 1_000, heading: 90, speed: 20, at: `2026-11-21T12:00:0${second}Z` });

describe('the rider’s trail', () => {
  it('grows with each new position, in its order', () => {
    const trail = [at(1), at(2), at(3)].reduce<readonly Position[]>(withPosition, []);
    expect(trail.map(({ at: time }) => time)).toEqual([at(1).at, at(2).at, at(3).at]);
  });

  it('is not changed by what was told before', () => {
    const trail = withPosition([], at(2));
    expect(withPosition(trail, at(2))).toBe(trail);
    expect(withPosition(trail, at(1))).toBe(trail);
  });
});

it('the way begins with the ride, not where the page was opened', () => {
  expect(joined([at(1), at(3)], [at(2), at(3), at(4)]).map(({ at: time }) => time)).toEqual([at(1).at, at(3).at, at(4).at]);
  expect(joined([], [at(4)])).toEqual([at(4)]);
});

it('a story without a rider has none', () => {
  expect(storyOf(Fields.of({ status: 'order_paid', tracking_events: [], real_time_location: null })).rider).toBeNull();
});
