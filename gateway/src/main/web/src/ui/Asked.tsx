import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './Loading';
import { Notice } from './Notice';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What was asked for, or that it is on its way, or why it is not coming. Old news is shown under the reason. */
export function Asked<T>({ query, children }: Props<T>) {
  return (
    <>
      {query.isError && <Notice error={query.error} again={() => void query.refetch()} />}
      {query.data !== undefined ? children(query.data) : !query.isError && <Loading />}
    </>
  );
}
