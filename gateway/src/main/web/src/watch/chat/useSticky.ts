import { useCallback, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 48;

/** A list that stays at its end while more comes, unless somebody has scrolled up to read. */
export function useSticky(length: number) {
  const frame = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);

  const catchUp = useCallback(() => {
    const list = frame.current;
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    atEnd.current = true;
    setBehind(false);
  }, []);

  const follow = useCallback(() => {
    const list = frame.current;
    if (!list) return;
    atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
    if (atEnd.current) setBehind(false);
  }, []);

  useLayoutEffect(() => {
    if (atEnd.current) catchUp();
    else setBehind(true);
  }, [length, catchUp]);

  return { frame, follow, behind, catchUp };
}
