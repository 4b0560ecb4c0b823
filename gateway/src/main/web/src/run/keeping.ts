import { useInfiniteQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';

const first: string | undefined = undefined;
const nextOf = (page: { next_cursor?: string | null }) => page.next_cursor ?? undefined;
const at = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** The open ones first, then the latest. */
export function useReports(status: string) {
  return useInfiniteQuery({
    queryKey: ['run', 'reports', status],
    queryFn: ({ pageParam }) => body(api.GET('/api/v1/moderation/reports', { params: { query: { limit: 50, ...(status && { status }), ...at(pageParam) } } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
    refetchInterval: 15_000,
  });
}

export function useRestrictions() {
  return useInfiniteQuery({
    queryKey: ['run', 'restrictions'],
    queryFn: ({ pageParam }) => body(api.GET('/api/v1/moderation/restrictions', { params: { query: { limit: 50, ...at(pageParam) } } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
    refetchInterval: 15_000,
  });
}

/** Those first whose time is over first. */
export function useWaiting(awaits: string) {
  return useInfiniteQuery({
    queryKey: ['run', 'waiting', awaits],
    queryFn: ({ pageParam }) => body(api.GET('/api/v1/orders/waiting', { params: { query: { limit: 50, ...(awaits && { awaits }), ...at(pageParam) } } })),
    initialPageParam: first,
    getNextPageParam: nextOf,
    refetchInterval: 15_000,
  });
}
