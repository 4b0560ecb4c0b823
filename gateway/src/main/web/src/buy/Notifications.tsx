import { Button, Container, Stack, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { readPage } from '../api/fields';
import { NOTIFICATIONS, useUnread } from '../api/inbox';
import { useFormat } from '../format/format';
import { Required } from '../session/Required';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { safeUrl } from '../ui/links';
import classes from './Buy.module.css';

interface Notice {
  id: string;
  title: string;
  body: string;
  link: string | null;
  at: string;
  read: boolean;
}

export function Component() {
  return <Required>{() => <Notifications />}</Required>;
}

/** What concerns me, the newest first. */
function Notifications() {
  const { t } = useTranslation('buy');
  const queries = useQueryClient();
  const unread = useUnread();
  const refresh = () => queries.invalidateQueries({ queryKey: NOTIFICATIONS });
  const list = useInfiniteQuery({
    queryKey: [...NOTIFICATIONS, 'list'],
    queryFn: ({ pageParam }) =>
      readPage(api.GET('/api/v1/notifications', { params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } } }), (notice): Notice => ({
        id: notice.text('id'),
        title: notice.text('title'),
        body: notice.text('body'),
        link: notice.textOr('link'),
        at: notice.text('created_at'),
        read: notice.flag('read'),
      })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const read = useMutation({ mutationFn: (id: string) => api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }), onSettled: refresh });
  const readAll = useMutation({ mutationFn: () => api.POST('/api/v1/notifications/read-all'), onSettled: refresh });
  return (
    <Container size="sm" pb="xl">
      <Heading title={t('notices.title')}>
        {unread > 0 && (
          <Button variant="light" size="compact-md" loading={readAll.isPending} onClick={() => readAll.mutate()}>
            {t('notices.readAll')}
          </Button>
        )}
      </Heading>
      <Listed list={list} empty={<Empty icon={<IconBell size={40} stroke={1.3} aria-hidden />} title={t('notices.none')} text={t('notices.noneText')} />}>
        {(notices) => (
          <Stack component="ul" gap="xs" className={classes.list ?? ''}>
            {notices.map((notice) => (
              <Line key={notice.id} notice={notice} read={() => read.mutate(notice.id)} />
            ))}
          </Stack>
        )}
      </Listed>
    </Container>
  );
}

function Line({ notice, read }: { notice: Notice; read: () => void }) {
  const { t } = useTranslation('buy');
  const { ago } = useFormat();
  const way = safeUrl(notice.link);
  const seen = () => {
    if (!notice.read) read();
  };
  return (
    <li className={classes.line} data-unread={!notice.read || undefined}>
      <div className={classes.words}>
        {way?.startsWith('/') ? (
          <Link to={way} className={classes.link} onClick={seen}>
            {notice.title}
          </Link>
        ) : (
          <Text fw={600}>{notice.title}</Text>
        )}
        <Text size="sm">{notice.body}</Text>
        <Text size="xs" c="dimmed">
          {!notice.read && `${t('notices.unread')} · `}
          {ago(notice.at)}
        </Text>
      </div>
      {!notice.read && (
        <Button variant="subtle" size="compact-xs" onClick={read} style={{ position: 'relative', zIndex: 1 }}>
          {t('notices.read')}
        </Button>
      )}
    </li>
  );
}
