import { useCallback, useEffect, useState } from 'react';

/** Whole seconds that are left, and how to begin again. */
export function useCountdown(seconds: number): { left: number; start: (seconds: number) => void } {
  const [end, setEnd] = useState(() => Date.now() + seconds * 1_000);
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((end - now) / 1_000));
  const over = left === 0;
  useEffect(() => {
    if (over) return;
    const tick = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(tick);
  }, [over, end]);
  const start = useCallback((next: number) => {
    setNow(Date.now());
    setEnd(Date.now() + next * 1_000);
  }, []);
  return { left, start };
}
