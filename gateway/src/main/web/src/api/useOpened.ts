import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../session/session';
import { api } from './client';
import { NOTIFICATIONS } from './inbox';

/** Who comes from a push has read it: its link says which one, and the address forgets it again. */
export function useOpened(): void {
  const { user } = useSession();
  const queries = useQueryClient();
  const [words, setWords] = useSearchParams();
  const id = words.get('opened');
  const device = words.get('device');
  const reader = user?.id;
  useEffect(() => {
    if (!id || !reader) return;
    setWords(
      (known) => {
        known.delete('opened');
        known.delete('device');
        return known;
      },
      { replace: true },
    );
    // Somebody else's, or long swept: then there is nothing to count.
    api
      .POST('/api/v1/notifications/{id}/opened', { params: { path: { id } }, body: device ? { device_id: device } : {} })
      .then(() => queries.invalidateQueries({ queryKey: NOTIFICATIONS }))
      .catch(() => undefined);
  }, [id, device, reader, queries, setWords]);
}
