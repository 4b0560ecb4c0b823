import { describe, expect, it } from 'vitest';
import { fixOf, Positions, type Fix } from './positions';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const at = (second: number): Fix => ({ lat: 14.6, lng: 120.98, recorded_at: new Date(NOON + second * 1_000).toISOString() });

describe('a point of the device', () => {
  it('is told in kilometres per hour', () => {
    expect(fixOf({ coords: { latitude: 14.6, longitude: 120.98, heading: 45, speed: 10 }, timestamp: NOON })).toEqual({ lat: 14.6, lng: 120.98, heading: 45, speed: 36, recorded_at: '2026-11-21T12:00:00.000Z' });
  });

  it('has no heading when it stands', () => {
    expect(fixOf({ coords: { latitude: 14.6, longitude: 120.98, heading: Number.NaN, speed: null }, timestamp: NOON })).toEqual(at(0));
  });
});

describe('points on their way', () => {
  it('are sent together, once', async () => {
    const sent: (readonly Fix[])[] = [];
    const positions = new Positions(async (fixes) => sent.push(fixes));
    positions.add(at(0));
    positions.add(at(0));
    positions.add(at(1));

    expect(await positions.flush()).toBe(true);
    expect(await positions.flush()).toBe(true);
    expect(sent).toEqual([[at(0), at(1)]]);
  });

  it('wait while nobody answers, and lose nothing', async () => {
    let there = false;
    const sent: Fix[] = [];
    const positions = new Positions(async (fixes) => {
      if (!there) throw new Error('no answer');
      sent.push(...fixes);
    });
    positions.add(at(0));
    expect(await positions.flush()).toBe(false);
    positions.add(at(1));
    there = true;

    expect(await positions.flush()).toBe(true);
    expect(sent).toEqual([at(0), at(1)]);
    expect(positions.count).toBe(0);
  });
});
