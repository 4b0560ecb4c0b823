import { useInfiniteQuery, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/call';
import { api, body } from '../api/client';
import { readHealth, type Service } from './health';
import type { Backbone, Deed, Letter, Page, Payout, Person, Store } from './shapes';

const RUN = 'run';

export function useRefresh(): (...what: string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback((...what) => queries.invalidateQueries({ queryKey: [RUN, ...what] }), [queries]);
}

const first: string | undefined = undefined;
const nextOf = (page: { next_cursor?: string | null }) => page.next_cursor ?? undefined;
const at = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export const useHealth = () => useQuery({ queryKey: [RUN, 'health'], queryFn: readHealth, refetchInterval: 5_000 });

const backboneOf = (service: Service) => ({
  queryKey: [RUN, 'backbone', service],
  queryFn: () => call<Backbone>('GET', `/api/v1/operations/${service}-service`),
  refetchInterval: 10_000,
  retry: false,
});

export const useBackbone = (service: Service, allowed: boolean) => useQuery({ ...backboneOf(service), enabled: allowed && service !== 'gateway' });

export const useBackbones = (services: readonly Service[]) => useQueries({ queries: services.map(backboneOf) });

export const useLetters = (service: Service) =>
  useQuery({ queryKey: [RUN, 'letters', service], queryFn: () => call<{ items: Letter[] }>('GET', `/api/v1/operations/${service}-service/dead-letters`) });

export function usePeople(words: string) {
  return useInfiniteQuery({
    queryKey: [RUN, 'people', words],
    queryFn: ({ pageParam }) => call<Page<Person>>('GET', `/api/v1/users?${new URLSearchParams({ limit: '50', ...(words && { q: words }), ...at(pageParam) })}`),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

export function useStores(verification: string) {
  return useInfiniteQuery({
    queryKey: [RUN, 'stores', verification],
    queryFn: ({ pageParam }) => call<Page<Store>>('GET', `/api/v1/stores?${new URLSearchParams({ limit: '50', ...(verification && { verification }), ...at(pageParam) })}`),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

export function useShows(status: string) {
  return useInfiniteQuery({
    queryKey: [RUN, 'shows', status],
    queryFn: ({ pageParam }) => body(api.GET('/api/v1/streams', { params: { query: { limit: 50, ...(status && { status }), ...at(pageParam) } } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
    refetchInterval: 15_000,
  });
}

export const useFigures = (stream: string) =>
  useQuery({ queryKey: [RUN, 'figures', stream], queryFn: () => body(api.GET('/api/v1/analytics/streams/{id}', { params: { path: { id: stream } } })) });

export function useOrders(status: string) {
  return useInfiniteQuery({
    queryKey: [RUN, 'orders', status],
    queryFn: ({ pageParam }) => body(api.GET('/api/v1/orders', { params: { query: { which: { role: 'admin', ...(status && { status }) }, limit: 50, ...at(pageParam) } } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

export const usePaymentsOf = (order: string, wanted: boolean) =>
  useQuery({
    queryKey: [RUN, 'payments', order],
    queryFn: () => body(api.GET('/api/v1/payments', { params: { query: { order_id: order } } })),
    enabled: wanted,
  });

export const useBalance = () => useQuery({ queryKey: [RUN, 'balance'], queryFn: () => body(api.GET('/api/v1/ledger/balance')), refetchInterval: 15_000 });

export function useEntries(account: string) {
  return useInfiniteQuery({
    queryKey: [RUN, 'entries', account],
    queryFn: ({ pageParam }) => body(api.GET('/api/v1/ledger', { params: { query: { limit: 50, ...(account && { account }), ...at(pageParam) } } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

export function usePayouts(payee: string) {
  return useInfiniteQuery({
    queryKey: [RUN, 'payouts', payee],
    queryFn: ({ pageParam }) => call<Page<Payout>>('GET', `/api/v1/payouts?${new URLSearchParams({ limit: '50', ...(payee && { payee_id: payee }), ...at(pageParam) })}`),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

export const useBusiness = () => useQuery({ queryKey: [RUN, 'business'], queryFn: () => body(api.GET('/api/v1/analytics/business')) });

/** Each service keeps its own book of deeds. */
export function useDeeds(service: Service) {
  return useInfiniteQuery({
    queryKey: [RUN, 'deeds', service],
    queryFn: ({ pageParam }) => call<Page<Deed>>('GET', `/api/v1/operations/${service}-service/audit?${new URLSearchParams({ limit: '50', ...at(pageParam) })}`),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

/** The latest of all books. */
export const useLatestDeeds = (services: readonly Service[]) =>
  useQueries({
    queries: services.map((service) => ({
      queryKey: [RUN, 'latest deeds', service],
      queryFn: () => call<Page<Deed>>('GET', `/api/v1/operations/${service}-service/audit?limit=20`),
      retry: false,
    })),
  });
