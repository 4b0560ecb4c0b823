import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';

/** What is left by the server's time. */
export function Countdown({ until, now }: { until: string; now: () => number }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now()) / 1000));
  return (
    <Text span fw={700} c={seconds <= 10 ? 'ember' : 'inherit'} role="timer">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </Text>
  );
}
