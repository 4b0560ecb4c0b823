import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/call';
import { api, body } from '../api/client';
import { useSession } from '../session/session';
import type { Ingest, LinePage, Product, Show, StorePage } from './shapes';

export const SELL = ['sell'] as const;

/** Everything a seller sees may have moved. */
export function useRefresh(): (...what: string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback((...what) => queries.invalidateQueries({ queryKey: [...SELL, ...what] }), [queries]);
}

const first: string | undefined = undefined;
const nextOf = (page: { next_cursor?: string | null }) => page.next_cursor ?? undefined;

/** Only what was chosen goes into the address. */
export const said = <T extends object>(query: T) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as { [K in keyof T]: NonNullable<T[K]> };

export function useProducts(status: string, words: string) {
  return useInfiniteQuery({
    queryKey: [...SELL, 'products', status, words],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/v1/products', { params: { query: { query: said({ seller: 'me', status, q: words }), ...said({ cursor: pageParam, limit: 24 }) } } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

/** A product as its seller sees it, with the tag that an edit must name. */
export function useProduct(id: string | null) {
  return useQuery({
    queryKey: [...SELL, 'product', id],
    queryFn: async () => {
      const { data, response } = await api.GET('/api/v1/products/{id}', { params: { path: { id: id ?? '' } } });
      return { product: data as Product, tag: response.headers.get('ETag') ?? '' };
    },
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
  });
}

export function useStores() {
  return useQuery({
    queryKey: [...SELL, 'stores'],
    queryFn: () => call<StorePage>('GET', '/api/v1/stores'),
  });
}

export function useShows(status?: string) {
  const seller = useSession().user?.id;
  return useInfiniteQuery({
    queryKey: [...SELL, 'shows', status],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/v1/streams', { params: { query: said({ seller, status, cursor: pageParam, limit: 50 }) } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
    enabled: seller !== undefined,
  });
}

export function useShow(id: string) {
  return useQuery({
    queryKey: [...SELL, 'show', id],
    queryFn: async () => {
      const { data, response } = await api.GET('/api/v1/streams/{id}', { params: { path: { id } } });
      return { show: data as Show, tag: response.headers.get('ETag') ?? '' };
    },
    refetchInterval: 15_000,
  });
}

export function useLots(stream: string) {
  return useQuery({
    queryKey: [...SELL, 'lots', stream],
    queryFn: async () => {
      const { items } = await body(api.GET('/api/v1/auctions', { params: { query: { stream, limit: 100 } } }));
      return items.reverse(); // the API says the newest first, a show runs the other way
    },
    refetchInterval: 20_000,
  });
}

export function useOrders(status: string, from?: string) {
  return useInfiniteQuery({
    queryKey: [...SELL, 'orders', status, from],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/v1/orders', { params: { query: { which: said({ role: 'seller', status, from }), ...said({ cursor: pageParam, limit: 50 }) } } })),
    initialPageParam: first,
    refetchInterval: 5_000,
    getNextPageParam: nextOf,
  });
}

export function useWallet() {
  return useQuery({ queryKey: [...SELL, 'wallet'], queryFn: () => body(api.GET('/api/v1/wallet')) });
}

export function useStatement() {
  return useInfiniteQuery({
    queryKey: [...SELL, 'statement'],
    queryFn: ({ pageParam }) => call<LinePage>('GET', `/api/v1/wallet/statement?${new URLSearchParams({ limit: '30', ...(pageParam && { cursor: pageParam }) })}`),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

export function usePayouts() {
  return useInfiniteQuery({
    queryKey: [...SELL, 'payouts'],
    queryFn: ({ pageParam }) => body(api.GET('/api/v1/payouts', { params: { query: said({ cursor: pageParam, limit: 10 }) } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
}

export function useFigures(stream: string, often: boolean) {
  return useQuery({
    queryKey: [...SELL, 'figures', stream],
    queryFn: () => body(api.GET('/api/v1/analytics/streams/{id}', { params: { path: { id: stream } } })),
    refetchInterval: often ? 10_000 : false,
  });
}

export function useIngest(stream: string) {
  return useQuery({
    queryKey: [...SELL, 'ingest', stream],
    queryFn: () => call<Ingest>('GET', `/api/v1/streams/${stream}/ingest`),
    staleTime: 60_000,
  });
}
