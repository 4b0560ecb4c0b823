import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Fields } from '../../api/fields';
import { joined, positionOf, readRoute, readStory, readTrail, storyOf, withPosition, type Position, type Story } from './tracking';

const POLL_MS = 5_000;
const NOTHING: readonly Position[] = [];

/** The parcel's story, live: told by the server as it happens, and asked for while that line is away. */
export function useStory(orderId: string, over: boolean) {
  const queries = useQueryClient();
  const [streaming, setStreaming] = useState(false);
  const [seen, setSeen] = useState<readonly Position[]>([]);
  const story = useQuery({
    queryKey: ['tracking', orderId],
    queryFn: () => readStory(orderId),
    refetchInterval: over || streaming ? false : POLL_MS,
  });
  const deliveryId = story.data?.deliveryId ?? null;
  const route = useQuery({ queryKey: ['delivery', deliveryId, over], queryFn: () => readRoute(deliveryId ?? ''), enabled: deliveryId !== null, staleTime: Infinity });
  const ridden = useQuery({ queryKey: ['trail', orderId], queryFn: () => readTrail(orderId), enabled: !over && deliveryId !== null, staleTime: 0 }); // asked again by who comes back

  useEffect(() => {
    if (over) return;
    const source = new EventSource(`/api/v1/orders/${orderId}/tracking/live`);
    const change = (next: (now: Story) => Story) => queries.setQueryData<Story>(['tracking', orderId], (now) => now && next(now));
    const on = (name: string, take: (data: Fields) => void) =>
      source.addEventListener(name, ({ data }: MessageEvent<string>) => take(Fields.of(JSON.parse(data))));
    on('status', (data) => queries.setQueryData(['tracking', orderId], storyOf(data)));
    on('position', (data) => change((now) => ({ ...now, rider: positionOf(data) })));
    on('eta', (data) => change((now) => ({ ...now, eta: data.textOr('eta') })));
    source.onopen = () => setStreaming(true);
    source.onerror = () => setStreaming(false); // it comes back by itself; until then we ask
    return () => source.close();
  }, [orderId, over, queries]);

  const rider = story.data?.rider ?? null;
  useEffect(() => {
    if (rider) setSeen((now) => withPosition(now, rider));
  }, [rider]);
  const trail = useMemo(() => joined(ridden.data ?? NOTHING, seen), [ridden.data, seen]);

  return { story, route: route.data, trail };
}
