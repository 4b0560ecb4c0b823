import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { anySign, type Sign } from './chat/signs';
import classes from './Hearts.module.css';
import { useHere } from './RoomContext';

interface Heart {
  id: number;
  sign: Sign;
  left: number;
  delay: number;
}

const MOST_AT_ONCE = 24;
const MOST_A_FRAME = 8;
const LIFE_MS = 2_600;

/** Reactions rise over the picture: some of them, since a thousand would hide it. Not for those who want no motion. */
export function Hearts() {
  const { live } = useHere();
  const still = useReducedMotion();
  const [hearts, setHearts] = useState<readonly Heart[]>([]);
  const next = useRef(0);
  useEffect(() => {
    if (still) return;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = live.onReactions((counts) => {
      const risen = [...counts]
        .flatMap(([reaction, count]) => Array.from({ length: Math.min(count, MOST_A_FRAME) }, () => anySign(reaction)))
        .filter((sign) => sign !== undefined)
        .slice(0, MOST_A_FRAME)
        .map((sign) => ({ id: next.current++, sign, left: 60 + Math.random() * 34, delay: Math.random() * 250 }));
      const ids = new Set(risen.map(({ id }) => id));
      setHearts((now) => [...now, ...risen].slice(-MOST_AT_ONCE));
      const timer = setTimeout(() => {
        timers.delete(timer);
        setHearts((now) => now.filter(({ id }) => !ids.has(id)));
      }, LIFE_MS);
      timers.add(timer);
    });
    return () => {
      stop();
      timers.forEach(clearTimeout);
    };
  }, [live, still]);
  return (
    <div className={classes.sky} aria-hidden>
      {hearts.map(({ id, sign: { icon: Shape, colour }, left, delay }) => (
        <Shape key={id} size={34} color={colour} className={classes.heart} style={{ left: `${left}%`, animationDelay: `${delay}ms` }} />
      ))}
    </div>
  );
}
