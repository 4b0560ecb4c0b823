import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { readRunningOrder, type RunningOrder } from '../../api/runningOrder';
import { SELL } from '../data';

/** In which order the lots of a show come. What is moved stands there at once; the house has the last word. */
export function useRunningOrder(stream: string) {
  const queries = useQueryClient();
  const queryKey = [...SELL, 'lots', stream, 'order'];
  const path = { id: stream };
  const known = useQuery({
    queryKey,
    queryFn: () => readRunningOrder(stream),
  });
  const arrange = useMutation({
    // one after the other: each names the order that the one before has made
    scope: { id: `order of ${stream}` },
    mutationFn: async (lots: string[]) => {
      const tag = queries.getQueryData<RunningOrder>(queryKey)?.tag ?? '';
      const { response } = await api.PUT('/api/v1/streams/{id}/lots', { params: { path, header: { 'If-Match': tag } }, body: { lots } });
      return response.headers.get('ETag') ?? '';
    },
    onSuccess: (tag) => queries.setQueryData<RunningOrder>(queryKey, (old) => old && { ...old, tag }),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  const put = (lots: string[]) => {
    void queries.cancelQueries({ queryKey });
    queries.setQueryData<RunningOrder>(queryKey, (old) => old && { ...old, lots });
    arrange.mutate(lots);
  };
  return { order: known.data?.lots ?? [], arrange: put, refusal: arrange.error };
}
