import { useEffect, useState } from 'react';
import { LiveRoom } from './room';
import type { Show } from './shows';

const POLL_MS = 3_000;

/**
 * The room of a show, open as long as somebody looks. Its socket is for those who are signed in; without a socket the
 * lots are asked for every few seconds, so that prices are true in any case.
 */
export function useLiveRoom(show: Show | undefined, signedIn: boolean): LiveRoom | null {
  const [room, setRoom] = useState<LiveRoom | null>(null);
  const id = show?.id;
  useEffect(() => {
    if (!show) return;
    const opened = new LiveRoom(show);
    if (signedIn) opened.open();
    const ask = () => {
      if (opened.store.getState().line !== 'open') opened.askLots().catch((trouble: unknown) => console.warn('no lots', trouble));
    };
    ask();
    const polling = setInterval(ask, POLL_MS);
    setRoom(opened);
    return () => {
      clearInterval(polling);
      opened.close();
      setRoom(null);
    };
    // Only another show, or another person, is another room: the show itself is read anew all the time.
  }, [id, signedIn]);
  return room;
}
