import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../api/client';
import { answer } from '../api/known';
import type { Balance, Delivery, Line, Page } from './shapes';

const RIDE = 'ride';

export function useRefresh(): (...what: string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback((...what) => queries.invalidateQueries({ queryKey: [RIDE, ...what] }), [queries]);
}

export const useShift = () => useQuery({ queryKey: [RIDE, 'shift'], queryFn: () => answer<{ online: boolean }>(api.GET('/api/v1/riders/me/shift')) });

/** Offers last some seconds, so they are looked for often. */
export const useOffers = (online: boolean) =>
  useQuery({ queryKey: [RIDE, 'offers'], queryFn: () => answer<Page<Delivery>>(api.GET('/api/v1/riders/me/offers')), enabled: online, refetchInterval: 2_000 });

export const useDeliveries = () =>
  useQuery({ queryKey: [RIDE, 'deliveries'], queryFn: () => answer<Page<Delivery>>(api.GET('/api/v1/deliveries', { params: { query: { limit: 50 } } })), refetchInterval: 10_000 });

export const useWallet = () => useQuery({ queryKey: [RIDE, 'wallet'], queryFn: () => answer<{ balances: Balance[] }>(api.GET('/api/v1/wallet')) });

export function useEarnings() {
  return useInfiniteQuery({
    queryKey: [RIDE, 'earnings'],
    queryFn: ({ pageParam }) => answer<Page<Line>>(api.GET('/api/v1/wallet/statement', { params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
