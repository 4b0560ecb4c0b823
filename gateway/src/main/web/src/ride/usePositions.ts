import { useEffect, useRef, useState } from 'react';
import { call } from '../api/call';
import { fixOf, Positions } from './positions';
import type { Point } from './shapes';

export type Where = { kind: 'looking' } | { kind: 'known'; point: Point; at: number } | { kind: 'refused' | 'unknown' | 'impossible' };

interface Receipt {
  stored: number;
  rejected: { index: number; reason: string }[];
}

const EVERY_MS = 5_000;

/** Where the rider is, told to the service as long as the shift lasts. */
export function usePositions(online: boolean) {
  const [where, setWhere] = useState<Where>({ kind: 'looking' });
  const [waiting, setWaiting] = useState(0);
  const [doubt, setDoubt] = useState<string | null>(null);
  const positions = useRef(
    new Positions(async (points) => {
      const { rejected } = await call<Receipt>('POST', '/api/v1/riders/me/positions', points);
      setDoubt(rejected.at(-1)?.reason ?? null);
    }),
  );

  useEffect(() => {
    if (!('geolocation' in navigator)) {
      setWhere({ kind: 'impossible' });
      return;
    }
    const watch = navigator.geolocation.watchPosition(
      (position) => {
        const fix = fixOf(position);
        setWhere({ kind: 'known', point: { lat: fix.lat, lng: fix.lng }, at: position.timestamp });
        if (online) positions.current.add(fix);
      },
      ({ code, PERMISSION_DENIED }) => setWhere({ kind: code === PERMISSION_DENIED ? 'refused' : 'unknown' }),
      { enableHighAccuracy: true, maximumAge: 2_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [online]);

  useEffect(() => {
    if (!online) return;
    const tell = async () => {
      await positions.current.flush();
      setWaiting(positions.current.count);
    };
    const timer = setInterval(() => void tell(), EVERY_MS);
    return () => clearInterval(timer);
  }, [online]);

  /** For a rider whose browser says nothing. */
  const say = async (point: Point) => {
    positions.current.add({ ...point, recorded_at: new Date().toISOString() });
    const taken = await positions.current.flush();
    setWaiting(positions.current.count);
    if (taken) setWhere({ kind: 'known', point, at: Date.now() });
  };
  return { where, waiting, doubt, say };
}
