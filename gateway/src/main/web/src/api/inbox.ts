import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../session/session';
import { api, body } from './client';
import { Line, socketAddress } from './line';

export const NOTIFICATIONS = ['notifications'] as const;

/** No valid token, somebody else, banned. */
const FINAL = new Set([4401, 4403]);

/** The one unread counter; it moves with what the inbox's socket says. */
export function useUnread(): number {
  const { user } = useSession();
  const queries = useQueryClient();
  const key = [...NOTIFICATIONS, 'unread'];
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => (await body(api.GET('/api/v1/notifications', { params: { query: { limit: 1 } } }))).unread ?? 0,
    enabled: user !== null,
  });
  const id = user?.id;
  useEffect(() => {
    if (!id) return;
    const line = new Line({
      address: () => socketAddress('/inbox'),
      frame: ({ event }) => {
        if (event === 'notification') void queries.invalidateQueries({ queryKey: NOTIFICATIONS });
      },
      state: (state) => {
        // Something may have come while nobody listened.
        if (state === 'open') void queries.invalidateQueries({ queryKey: NOTIFICATIONS });
      },
      final: FINAL,
    });
    return () => line.close();
  }, [id, queries]);
  return data ?? 0;
}
