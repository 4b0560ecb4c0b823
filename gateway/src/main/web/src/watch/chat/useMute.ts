import { useEffect, useState } from 'react';
import { useHere, useRoom } from '../RoomContext';

const LONGEST_MS = 2 ** 31 - 1;

/** Until when we may not comment here; null when we may. It ends by itself, by the server's clock. */
export function useMute(): string | null {
  const { live, user } = useHere();
  const until = useRoom((room) => (user ? (room.muted.get(user.id) ?? null) : null));
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => setOver(until), Math.min(LONGEST_MS, live.clock.until(until)));
    return () => clearTimeout(timer);
  }, [until, live]);
  return until === over ? null : until;
}
