import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveRoom } from '../../api/room';
import { isOver, joinShow, type Show } from '../../api/shows';

const BEFORE_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The way into the video room, with a fresh token before the old one expires. */
export function useSeat(show: Show, live: LiveRoom, signedIn: boolean) {
  const { data, refetch } = useQuery({
    queryKey: ['seat', show.id],
    queryFn: () => joinShow(show.id),
    enabled: signedIn && !isOver(show.status),
    staleTime: Infinity,
    gcTime: 0,
  });
  useEffect(() => {
    if (data) live.take(data.lots);
  }, [data, live]);
  const expiresAt = data?.seat?.expiresAt;
  useEffect(() => {
    if (!expiresAt) return;
    const wait = Math.max(Date.parse(expiresAt) - live.clock.now() - BEFORE_MS, 5_000);
    const timer = setTimeout(() => void refetch(), Math.min(wait, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [expiresAt, live, refetch]);
  return { welcome: data, again: refetch };
}
