import { ActionIcon, Badge, Group, Paper, ScrollArea, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconEye, IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { FeedItem } from '../../api/feed';
import type { LineState } from '../../api/line';
import type { RoomState } from '../../api/roomState';
import { takesComments } from '../../api/shows';
import { useFormat } from '../../format/format';
import { Notice } from '../../ui/Notice';

const LONGEST = 500;

/** What viewers say, and what the seller says to them. */
export function RoomPanel({ room, line, stream }: { room: RoomState; line: LineState; stream: string }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const viewport = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const say = useMutation({
    mutationFn: (words: string) => api.POST('/api/v1/streams/{stream}/comments', { params: { path: { stream } }, body: { text: words } }),
    onSuccess: () => setText(''),
  });
  const { feed } = room;
  useEffect(() => {
    viewport.current?.scrollTo({ top: viewport.current.scrollHeight });
  }, [feed]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !say.isPending) say.mutate(text.trim());
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="room">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="room">
          {t('room.title')}
        </Title>
        <Group gap="xs">
          {line !== 'open' && (
            <Badge color="amber" variant="light" role="status">
              {t(line === 'closed' ? 'room.closed' : 'room.reconnecting')}
            </Badge>
          )}
          <Badge variant="light" color="gray" leftSection={<IconEye size={14} aria-hidden />} aria-label={t('room.viewers', { count: room.viewers })}>
            {format.number(room.viewers)}
          </Badge>
        </Group>
      </Group>
      <ScrollArea h={360} viewportRef={viewport} viewportProps={{ tabIndex: 0, role: 'log', 'aria-label': t('room.title') }}>
        <Stack gap={6}>
          {feed.length === 0 && <Text c="dimmed">{t('room.quiet')}</Text>}
          {feed.map((item) => (
            <Said key={item.id} item={item} mine={item.kind === 'comment' && item.userId === room.sellerId} />
          ))}
        </Stack>
      </ScrollArea>
      {takesComments(room.status) && (
        <form onSubmit={submit}>
          {say.isError && <Notice error={say.error} />}
          <TextInput
            mt="sm"
            aria-label={t('room.say')}
            placeholder={t('room.say')}
            value={text}
            maxLength={LONGEST}
            onChange={(event) => setText(event.currentTarget.value)}
            rightSection={
              <ActionIcon type="submit" variant="subtle" loading={say.isPending} aria-label={t('room.send')}>
                <IconSend size={18} aria-hidden />
              </ActionIcon>
            }
          />
        </form>
      )}
    </Paper>
  );
}

function Said({ item, mine }: { item: FeedItem; mine: boolean }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  switch (item.kind) {
    case 'comment':
      return (
        <Text size="sm">
          <Text span fw={700} c={mine ? 'ember' : 'inherit'}>
            {item.name}
          </Text>{' '}
          {item.text}
        </Text>
      );
    case 'removed':
      return (
        <Text size="sm" c="dimmed" fs="italic">
          {t('room.removed', { name: item.name })}
        </Text>
      );
    case 'gift':
      return (
        <Text size="sm" c="mint">
          {t('room.gift', { name: item.name, gift: item.gift, count: item.quantity, amount: format.money(item.amount) })}
        </Text>
      );
    case 'warning':
      return (
        <Text size="sm" fw={600}>
          {t('room.warning', { title: item.title })}
        </Text>
      );
    case 'fall':
      return (
        <Text size="sm" fw={600}>
          {item.outcome === 'sold' && item.amount ? t('room.sold', { title: item.title, name: item.winner ?? '', amount: format.money(item.amount) }) : t('room.notSold', { title: item.title })}
        </Text>
      );
    case 'cohost':
      return (
        <Text size="sm" c="dimmed">
          {t('room.cohost', { name: item.name })}
        </Text>
      );
  }
}
