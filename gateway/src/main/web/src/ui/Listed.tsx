import { Button, Center } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from './Loading';
import { Notice } from './Notice';

interface Props<T> {
  list: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  empty: ReactNode;
  children: (items: T[]) => ReactNode;
}

/** A list that is read page by page: what came, a way to more, or why there is none. */
export function Listed<T>({ list, empty, children }: Props<T>) {
  const { t } = useTranslation('app');
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <>
      {list.isError && <Notice error={list.error} again={() => void list.refetch()} />}
      {items === undefined ? !list.isError && <Loading /> : items.length === 0 ? empty : children(items)}
      {list.hasNextPage && (
        <Center my="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </Center>
      )}
    </>
  );
}
