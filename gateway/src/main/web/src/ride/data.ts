import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/call';
import { api, body } from '../api/client';
import type { Line, Page } from './shapes';

const RIDE = 'ride';

export function useRefresh(): (...what: string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback((...what) => queries.invalidateQueries({ queryKey: [RIDE, ...what] }), [queries]);
}

export const useShift = () => useQuery({ queryKey: [RIDE, 'shift'], queryFn: () => body(api.GET('/api/v1/riders/me/shift')) });

/** Offers last some seconds, so they are looked for often. */
export const useOffers = (online: boolean) =>
  useQuery({ queryKey: [RIDE, 'offers'], queryFn: () => body(api.GET('/api/v1/riders/me/offers')), enabled: online, refetchInterval: 2_000 });

export const useDeliveries = () =>
  useQuery({ queryKey: [RIDE, 'deliveries'], queryFn: () => body(api.GET('/api/v1/deliveries', { params: { query: { limit: 50 } } })), refetchInterval: 10_000 });

export const useWallet = () => useQuery({ queryKey: [RIDE, 'wallet'], queryFn: () => body(api.GET('/api/v1/wallet')) });

export function useEarnings() {
  return useInfiniteQuery({
    queryKey: [RIDE, 'earnings'],
    queryFn: ({ pageParam }) => call<Page<Line>>('GET', `/api/v1/wallet/statement?${new URLSearchParams({ limit: '20', ...(pageParam && { cursor: pageParam }) })}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
