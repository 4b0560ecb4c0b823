import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 48;

/**
 * A list that stays at its end while more comes, unless somebody has scrolled up to read.
 *
 * @param last what stands at its end: a list that forgets its beginning does not get longer
 */
export function useSticky(last: string) {
  const frame = useRef<HTMLOListElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  const [behind, setBehind] = useState(false);

  const catchUp = useCallback(() => {
    const list = frame.current;
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    top.current = list.scrollTop;
    atEnd.current = true;
    setBehind(false);
  }, []);

  const follow = useCallback(() => {
    const list = frame.current;
    if (!list) return;
    const { scrollTop, scrollHeight, clientHeight } = list;
    // Only who scrolls up leaves the end: it also moves away when the list grows or its frame shrinks.
    if (scrollHeight - scrollTop - clientHeight < NEAR_PX) atEnd.current = true;
    else if (scrollTop < top.current) atEnd.current = false;
    top.current = scrollTop;
    if (atEnd.current) setBehind(false);
  }, []);

  useLayoutEffect(() => {
    if (atEnd.current) catchUp();
    else setBehind(true);
  }, [last, catchUp]);

  useEffect(() => {
    const list = frame.current;
    if (!list) return undefined;
    const sizes = new ResizeObserver(() => {
      if (atEnd.current) catchUp();
    });
    sizes.observe(list);
    return () => sizes.disconnect();
  }, [catchUp]);

  return { frame, follow, behind, catchUp };
}
